"""The reference of a02 against Keras, with Keras' own weights."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace

pytestmark = pytest.mark.tensorflow
ROOT = Path(__file__).parents[2]
REFERENCE = Assignment.load(Course.load(ROOT), "a02_rnn_cell").reference
N, T, D, H, O = 3, 7, 5, 6, 4  # noqa: E741


@pytest.fixture(scope="module")
def keras() -> Any:
    pytest.importorskip("tensorflow")
    import keras

    return keras


@pytest.fixture(scope="module")
def ours() -> SimpleNamespace:
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


def randomised(layer: Any, shape: tuple[int | None, ...], seed: int) -> list[np.ndarray]:
    """Give the layer random weights, biases too, and return them."""
    layer.build(shape)
    rng = np.random.default_rng(seed)
    layer.set_weights([0.5 * rng.normal(size=weight.shape) for weight in layer.get_weights()])
    return layer.get_weights()


@pytest.mark.parametrize("use_bias", [True, False])
@pytest.mark.parametrize("return_sequences", [True, False])
def test_simple_rnn(
    keras: Any, ours: SimpleNamespace, use_bias: bool, return_sequences: bool, agree: Callable[..., None]
) -> None:
    layer = keras.layers.SimpleRNN(
        H, use_bias=use_bias, return_sequences=return_sequences, return_state=True, dtype="float64"
    )
    weights = ours.from_keras_weights(randomised(layer, (None, T, D), 1))
    rng = np.random.default_rng(2)
    x, h0 = rng.normal(size=(N, T, D)), rng.normal(size=(N, H))
    theirs = [np.asarray(value) for value in layer(x, initial_state=h0)]
    out, last_h = ours.rnn_layer(x, **weights, h0=h0, return_sequences=return_sequences, return_state=True)
    agree(out, theirs[0])
    agree(last_h, theirs[1])


@pytest.mark.parametrize(
    ("activation", "keras_name"), [("softmax", "softmax"), ("sigmoid", "sigmoid"), ("identity", "linear")]
)
def test_a_whole_model(
    keras: Any, ours: SimpleNamespace, activation: str, keras_name: str, agree: Callable[..., None]
) -> None:
    cell = keras.layers.SimpleRNN(H, return_sequences=True, dtype="float64")
    dense = keras.layers.Dense(O, activation=keras_name, dtype="float64")
    weights = ours.from_keras_weights([*randomised(cell, (None, T, D), 3), *randomised(dense, (None, T, H), 4)])
    x = np.random.default_rng(5).normal(size=(N, T, D))
    theirs = np.asarray(dense(cell(x)))
    agree(ours.rnn_many_to_many(x, None, **weights, activation=activation), theirs)
    agree(ours.rnn_many_to_one(x, None, **weights, activation=activation), theirs[:, -1])


def test_the_lecture_model_has_as_many_parameters(keras: Any, ours: SimpleNamespace) -> None:
    layers = [keras.Input((28, 28)), keras.layers.SimpleRNN(256), keras.layers.Dense(10, activation="softmax")]
    model = keras.Sequential(layers)
    assert [layer.count_params() for layer in model.layers] == [72_960, 2_570]
    assert model.count_params() == ours.rnn_param_count(28, 256, 10) == 75_530
