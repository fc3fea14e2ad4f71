"""The reference of a09 against Keras' windows and against the recurrent cell written out in NumPy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace

pytestmark = pytest.mark.tensorflow
ROOT = Path(__file__).parents[2]
REFERENCE = Assignment.load(Course.load(ROOT), "a09_time_series").reference
RNG = np.random.default_rng(9)
SERIES = RNG.normal(size=23)


@pytest.fixture(scope="module")
def keras():
    return pytest.importorskip("keras")


@pytest.fixture(scope="module")
def ours():
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


@pytest.fixture
def network(keras, ours):
    keras.utils.set_random_seed(9)
    return ours.build_sine_model(5)


def by_hand(network, window: np.ndarray) -> float:
    """tanh(h Wy + by) after h = tanh(x Wx + h Wh + b) for every point of the window."""
    Wx, Wh, b, Wy, by = network.get_weights()
    h = np.zeros(10)
    for x in window:
        h = np.tanh(x * Wx[0] + h @ Wh + b)
    return float(np.tanh(h @ Wy + by)[0])


def test_windows(keras, ours, agree) -> None:
    dataset = keras.utils.timeseries_dataset_from_array(SERIES[:-1, None], SERIES[5:, None], 5, batch_size=100)
    ((X, y),) = dataset.as_numpy_iterator()
    for mine, theirs in zip(ours.make_sample(SERIES, 5), (X, y), strict=True):
        agree(mine, theirs, rtol=1e-12)


def test_one_step_ahead(network, ours, agree) -> None:
    expected = [[by_hand(network, SERIES[start : start + 5])] for start in range(18)]
    agree(ours.predict_series(network, SERIES, 5), expected)


def test_many_steps_ahead(network, ours, agree) -> None:
    window = list(SERIES[:5])
    for _ in range(8):
        window.append(by_hand(network, np.array(window[-5:])))
    agree(ours.forecast(network, SERIES[:5], 8), window[5:], rtol=1e-5)
