"""The reference of a11 against Keras: padding, early stopping, steps after a pooling, and the sizes of models."""

from __future__ import annotations

import types
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
LOSSES = [0.7, 0.6, 0.65, 0.6, 0.5, 0.55, 0.52, 0.51, 0.4, 0.45]


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


@pytest.mark.parametrize("patience", [1, 2, 3, 4])
def test_early_stopping(keras, ours, patience) -> None:
    callback = keras.callbacks.EarlyStopping("val_loss", patience=patience)
    callback.set_model(types.SimpleNamespace(stop_training=False))
    callback.on_train_begin()
    for epoch, loss in enumerate(LOSSES):
        callback.on_epoch_end(epoch, {"val_loss": loss})
        if callback.model.stop_training:
            break
    assert ours.epochs_run(LOSSES, patience) == epoch + 1


@pytest.mark.parametrize(("length", "kernel_size", "pool_size"), [(24, 5, 4), (31, 3, 2), (20, 7, 5)])
def test_steps(keras, ours, length, kernel_size, pool_size) -> None:
    layers = [keras.layers.Conv1D(2, kernel_size), keras.layers.MaxPooling1D(pool_size)]
    model = keras.Sequential([keras.Input((length, 3)), *layers])
    assert ours.cnn_lstm_steps(length, kernel_size, pool_size) == model.output_shape[1]


@pytest.mark.parametrize(
    ("function", "sizes"),
    [
        ("build_embedding_model", [160_000, 0, 262_176, 33]),
        ("build_gru_model", [1_000_000, 88_320, 129]),
        ("build_cnn_lstm_model", [640_000, 0, 20_544, 0, 33_024, 65]),
        ("build_naver_model", [2_000_000, 117_248, 129]),
        ("build_reuters_model", [100_000, 80_400, 4_646]),
    ],
)
def test_sizes(keras, ours, function, sizes) -> None:
    assert [layer.count_params() for layer in getattr(ours, function)().layers] == sizes


def test_the_lectures_model_has_422209_parameters(keras, ours) -> None:
    assert ours.build_embedding_model().count_params() == 422_209
