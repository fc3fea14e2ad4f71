"""The reference of a11 against Keras: padding, and the sizes of models."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace

pytestmark = pytest.mark.tensorflow
ROOT = Path(__file__).parents[2]
REFERENCE = Assignment.load(Course.load(ROOT), "a11_text").reference
SEQUENCES = [[5, 2], [], [3, 9, 4, 8, 7, 6], [1, 1, 1]]


@pytest.fixture(scope="module")
def keras():
    pytest.importorskip("tensorflow")
    return pytest.importorskip("keras")


@pytest.fixture(scope="module")
def ours():
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


@pytest.mark.parametrize("maxlen", [1, 3, 8])
def test_padding(keras, ours, maxlen) -> None:
    np.testing.assert_array_equal(ours.pad(SEQUENCES, maxlen), keras.utils.pad_sequences(SEQUENCES, maxlen))


def test_the_lectures_model_has_422209_parameters(keras, ours) -> None:
    model = ours.build_embedding_model()
    assert [layer.count_params() for layer in model.layers] == [160_000, 0, 262_176, 33]
    assert model.count_params() == 422_209
