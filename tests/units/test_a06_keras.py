"""The reference of a06 against Keras' GRU, reset_after both ways, and against TensorFlow's gradients."""

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
REFERENCE = Assignment.load(Course.load(ROOT), "a06_gru").reference
N, T, D, H = 3, 6, 5, 4
RNG = np.random.default_rng(6)
X, H0, DH = RNG.normal(size=(N, T, D)), RNG.normal(size=(N, H)), RNG.normal(size=(N, T, H))


@pytest.fixture(scope="module")
def tf() -> Any:
    return pytest.importorskip("tensorflow")


@pytest.fixture(scope="module")
def ours() -> SimpleNamespace:
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


def gru(tf: Any, reset_after: bool, use_bias: bool = True) -> Any:
    """A layer with random weights, biases too."""
    layer = tf.keras.layers.GRU(H, return_sequences=True, reset_after=reset_after, use_bias=use_bias, dtype="float64")
    layer.build((None, T, D))
    rng = np.random.default_rng(1)
    layer.set_weights([0.6 * rng.normal(size=weight.shape) for weight in layer.get_weights()])
    return layer


@pytest.mark.parametrize("use_bias", [True, False])
def test_reset_before(tf: Any, ours: SimpleNamespace, use_bias: bool, agree: Callable[..., None]) -> None:
    layer = gru(tf, reset_after=False, use_bias=use_bias)
    h, _ = ours.gru_forward(X, H0, **ours.gru_from_keras(layer.get_weights()))
    agree(h, layer(X, initial_state=tf.constant(H0)).numpy())


def test_reset_after(tf: Any, ours: SimpleNamespace, agree: Callable[..., None]) -> None:
    layer = gru(tf, reset_after=True)
    weights, h = ours.gru_from_keras(layer.get_weights()), H0
    theirs = layer(X, initial_state=tf.constant(H0)).numpy()
    for t in range(T):
        h = ours.gru_step_reset_after(X[:, t], h, **weights)
        agree(h, theirs[:, t])


@pytest.mark.parametrize("reset_after", [True, False])
def test_weights_there_and_back(tf: Any, ours: SimpleNamespace, reset_after: bool) -> None:
    layer = gru(tf, reset_after)
    before = layer.get_weights()
    layer.set_weights(ours.gru_to_keras(ours.gru_from_keras(before)))
    for mine, theirs in zip(layer.get_weights(), before, strict=True):
        np.testing.assert_array_equal(mine, theirs)
    assert layer.count_params() == ours.gru_param_count(D, H, reset_after)


def test_backpropagation_through_time(tf: Any, ours: SimpleNamespace, agree: Callable[..., None]) -> None:
    layer = gru(tf, reset_after=False)
    x, h0 = tf.Variable(X), tf.Variable(H0)
    with tf.GradientTape() as tape:
        h = layer(x, initial_state=h0)
    weights = [variable.value for variable in layer.trainable_variables]
    theirs = tape.gradient(h, [x, h0, *weights], output_gradients=tf.constant(DH))
    _, cache = ours.gru_forward(X, H0, **ours.gru_from_keras(layer.get_weights()))
    for mine, gradient in zip(ours.gru_backward(DH, cache), theirs, strict=True):
        agree(mine, gradient.numpy())
