"""The reference of a04 against Keras' stacked SimpleRNN and Bidirectional, and against TensorFlow's gradients."""

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
REFERENCE = Assignment.load(Course.load(ROOT), "a04_deep_rnn").reference
N, T, D, SIZES = 3, 6, 5, (4, 7, 2)
MODES = ("concat", "sum", "mul", "ave")
RNG = np.random.default_rng(4)
X = RNG.normal(size=(N, T, D))
H0 = [RNG.normal(size=(N, H)) for H in SIZES]


@pytest.fixture(scope="module")
def tf() -> Any:
    return pytest.importorskip("tensorflow")


@pytest.fixture(scope="module")
def ours() -> SimpleNamespace:
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


def with_random_weights(model: Any) -> Any:
    """The same model, its biases random too."""
    rng = np.random.default_rng(1)
    model.set_weights([0.5 * rng.normal(size=weight.shape) for weight in model.get_weights()])
    return model


def stack(tf: Any) -> Any:
    """Three SimpleRNN layers on top of each other."""
    keras = tf.keras
    layers = [keras.layers.SimpleRNN(H, return_sequences=True, dtype="float64") for H in SIZES]
    return with_random_weights(keras.Sequential([keras.Input((T, D), dtype="float64"), *layers]))


def bidirectional(tf: Any, sizes: tuple[int, ...], merge_mode: str, return_sequences: bool) -> Any:
    """Bidirectional layers on top of each other; the last one may keep its last states alone."""
    keras = tf.keras
    layers = [
        keras.layers.Bidirectional(
            keras.layers.SimpleRNN(H, return_sequences=return_sequences or number < len(sizes) - 1, dtype="float64"),
            merge_mode=merge_mode,
            dtype="float64",
        )
        for number, H in enumerate(sizes)
    ]
    return with_random_weights(keras.Sequential([keras.Input((T, D), dtype="float64"), *layers]))


def gradients(tf: Any, model: Any, dout: Any) -> list[Any]:
    """TensorFlow's gradients with respect to X and all weights."""
    x = tf.Variable(X)
    with tf.GradientTape() as tape:
        out = model(x)
    weights = [variable.value for variable in model.trainable_variables]
    found = tape.gradient(out, [x, *weights], output_gradients=tf.constant(dout))
    return [tf.convert_to_tensor(gradient).numpy() for gradient in found]


def test_stack(tf: Any, ours: SimpleNamespace, agree: Callable[..., None]) -> None:
    model = stack(tf)
    layers = ours.stack_from_keras(model.get_weights())
    h, _ = ours.stack_forward(X, layers)
    agree(h, model(X).numpy())
    assert model.count_params() == ours.stack_param_count(D, SIZES)


def test_stack_with_initial_states(tf: Any, ours: SimpleNamespace, agree: Callable[..., None]) -> None:
    model, theirs = stack(tf), tf.constant(X)
    for layer, start in zip(model.layers, H0, strict=True):
        theirs = layer(theirs, initial_state=tf.constant(start))
    h, _ = ours.stack_forward(X, ours.stack_from_keras(model.get_weights()), H0)
    agree(h, theirs.numpy())


def test_stack_backward(tf: Any, ours: SimpleNamespace, agree: Callable[..., None]) -> None:
    model, dh = stack(tf), RNG.normal(size=(N, T, SIZES[-1]))
    _, cache = ours.stack_forward(X, ours.stack_from_keras(model.get_weights()))
    dx, _, found = ours.stack_backward(dh, cache)
    mine = [dx, *(gradient for layer in found for gradient in layer)]
    for gradient, theirs in zip(mine, gradients(tf, model, dh), strict=True):
        agree(gradient, theirs)


def test_gradients_of_initial_states(tf: Any, ours: SimpleNamespace, agree: Callable[..., None]) -> None:
    model, dh = stack(tf), RNG.normal(size=(N, T, SIZES[-1]))
    starts = [tf.Variable(start) for start in H0]
    with tf.GradientTape() as tape:
        h = tf.constant(X)
        for layer, start in zip(model.layers, starts, strict=True):
            h = layer(h, initial_state=start)
    theirs = tape.gradient(h, starts, output_gradients=tf.constant(dh))
    _, cache = ours.stack_forward(X, ours.stack_from_keras(model.get_weights()), H0)
    for gradient, oracle in zip(ours.stack_backward(dh, cache)[1], theirs, strict=True):
        agree(gradient, oracle.numpy())


@pytest.mark.parametrize("return_sequences", [True, False])
@pytest.mark.parametrize("merge_mode", MODES)
def test_bidirectional(
    tf: Any, ours: SimpleNamespace, agree: Callable[..., None], merge_mode: str, return_sequences: bool
) -> None:
    model = bidirectional(tf, (4,), merge_mode, return_sequences)
    ((fw, bw),) = ours.bidirectional_from_keras(model.get_weights())
    out, cache = ours.bidirectional_forward(X, fw, bw, merge_mode, return_sequences)
    agree(out, model(X).numpy())
    dout = RNG.normal(size=out.shape)
    dx, dfw, dbw = ours.bidirectional_backward(dout, cache)
    for gradient, theirs in zip((dx, *dfw, *dbw), gradients(tf, model, dout), strict=True):
        agree(gradient, theirs)


@pytest.mark.parametrize("return_sequences", [True, False])
@pytest.mark.parametrize("merge_mode", MODES)
def test_four_bidirectional_layers(
    tf: Any, ours: SimpleNamespace, agree: Callable[..., None], merge_mode: str, return_sequences: bool
) -> None:
    sizes = (4, 7, 2, 6)
    model = bidirectional(tf, sizes, merge_mode, return_sequences)
    layers = ours.bidirectional_from_keras(model.get_weights())
    agree(ours.deep_bidirectional_forward(X, layers, merge_mode, return_sequences), model(X).numpy())
    assert model.count_params() == ours.bidirectional_param_count(D, sizes, merge_mode)


def test_weights_of_one_kind_are_refused_as_the_other(tf: Any, ours: SimpleNamespace) -> None:
    with pytest.raises(ValueError, match="shapes"):
        ours.bidirectional_from_keras(stack(tf).get_weights()[:6])
    with pytest.raises(ValueError, match="fit"):
        ours.stack_from_keras(bidirectional(tf, (4,), "concat", True).get_weights())
