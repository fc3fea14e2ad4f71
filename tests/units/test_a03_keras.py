"""The reference of a03 against TensorFlow: the loss, every way back, clipping; its forward against Keras."""

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
REFERENCE = Assignment.load(Course.load(ROOT), "a03_bptt").reference
N, T, D, H, CLASSES = 2, 6, 3, 5, 4
RNG = np.random.default_rng(3)
X, H0, DH = RNG.normal(size=(N, T, D)), RNG.normal(size=(N, H)), RNG.normal(size=(N, T, H))
WEIGHTS = RNG.normal(size=(D, H)), 0.7 * RNG.normal(size=(H, H)), RNG.normal(size=H)

Agree = Callable[..., None]


@pytest.fixture(scope="module")
def tf() -> Any:
    return pytest.importorskip("tensorflow")


@pytest.fixture(scope="module")
def ours() -> SimpleNamespace:
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


def unrolled(tf: Any, x: Any, h0: Any, weights: Any, activation: Any, cut: Callable[[int], bool]) -> Any:
    """All states; no gradient crosses from step t to the step before where `cut(t)`."""
    Wx, Wh, b = weights
    h, states = h0, []
    for t in range(T):
        before = tf.stop_gradient(h) if cut(t) else h
        h = activation(x[:, t] @ Wx + before @ Wh + b)
        states.append(h)
    return tf.stack(states, axis=1)


def gradients(tf: Any, activation: Any, cut: Callable[[int], bool], dh: np.ndarray) -> list[np.ndarray]:
    """dx, dh0, dWx, dWh, db by GradientTape; zeros where nothing arrives."""
    variables = [tf.Variable(array) for array in (X, H0, *WEIGHTS)]
    with tf.GradientTape() as tape:
        h = unrolled(tf, variables[0], variables[1], variables[2:], activation, cut)
    found = tape.gradient(h, variables, output_gradients=tf.constant(dh), unconnected_gradients="zero")
    return [gradient.numpy() for gradient in found]


def never(_: int) -> bool:
    return False


@pytest.mark.parametrize("shape", [(N,), (N, T)])
def test_loss(tf: Any, ours: SimpleNamespace, agree: Agree, shape: tuple[int, ...]) -> None:
    scores, targets = 3 * RNG.normal(size=(*shape, CLASSES)), RNG.integers(0, CLASSES, shape)
    variable = tf.Variable(scores)
    with tf.GradientTape() as tape:
        theirs = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(targets, variable))
    loss, dscores = ours.softmax_loss(scores, targets)
    agree(loss, theirs.numpy())
    agree(dscores, tape.gradient(theirs, variable).numpy())


def test_output_layer(tf: Any, ours: SimpleNamespace, agree: Agree) -> None:
    h, Wy, by = (tf.Variable(RNG.normal(size=size)) for size in ((N, T, H), (H, CLASSES), CLASSES))
    dscores = RNG.normal(size=(N, T, CLASSES))
    with tf.GradientTape() as tape:
        scores = h @ Wy + by
    theirs = tape.gradient(scores, [h, Wy, by], output_gradients=tf.constant(dscores))
    for mine, gradient in zip(ours.output_backward(dscores, h.numpy(), Wy.numpy()), theirs, strict=True):
        agree(mine, gradient.numpy())


def test_forward_against_simple_rnn(tf: Any, ours: SimpleNamespace, agree: Agree) -> None:
    layer = tf.keras.layers.SimpleRNN(H, return_sequences=True, dtype="float64")
    layer.build((None, T, D))
    layer.set_weights(WEIGHTS)
    agree(ours.rnn_forward(X, H0, *WEIGHTS)[0], layer(X, initial_state=tf.constant(H0)).numpy())


def test_one_step_back(tf: Any, ours: SimpleNamespace, agree: Agree) -> None:
    variables = [tf.Variable(array) for array in (X[:, 0], H0, *WEIGHTS)]
    with tf.GradientTape() as tape:
        h = tf.tanh(variables[0] @ variables[2] + variables[1] @ variables[3] + variables[4])
    theirs = tape.gradient(h, variables, output_gradients=tf.constant(DH[:, 0]))
    _, cache = ours.rnn_step_forward(X[:, 0], H0, *WEIGHTS)
    for mine, gradient in zip(ours.rnn_step_backward(DH[:, 0], cache), theirs, strict=True):
        agree(mine, gradient.numpy())


def test_through_time(tf: Any, ours: SimpleNamespace, agree: Agree) -> None:
    _, cache = ours.rnn_forward(X, H0, *WEIGHTS)
    for mine, theirs in zip(ours.rnn_backward(DH, cache), gradients(tf, tf.tanh, never, DH), strict=True):
        agree(mine, theirs)


def test_through_relu(tf: Any, ours: SimpleNamespace, agree: Agree) -> None:
    _, cache = ours.relu_rnn_forward(X, H0, *WEIGHTS)
    for mine, theirs in zip(ours.relu_rnn_backward(DH, cache), gradients(tf, tf.nn.relu, never, DH), strict=True):
        agree(mine, theirs)


@pytest.mark.parametrize("k", [1, 2, 4, T, T + 3])
def test_in_chunks(tf: Any, ours: SimpleNamespace, agree: Agree, k: int) -> None:
    """A chunk is what no gradient leaves; h0 belongs to the first one."""
    _, cache = ours.rnn_forward(X, H0, *WEIGHTS)
    theirs = gradients(tf, tf.tanh, lambda t: t > 0 and t % k == 0, DH)
    for mine, gradient in zip(ours.rnn_backward_chunks(DH, cache, k), theirs, strict=True):
        agree(mine, gradient)


@pytest.mark.parametrize("k", [1, 2, 4, T, T + 3])
def test_truncated(tf: Any, ours: SimpleNamespace, agree: Agree, k: int) -> None:
    """The gradient from outside at step t, alone, with the way cut k steps back; added up over all t."""
    theirs = [np.zeros(array.shape) for array in (X, H0, *WEIGHTS)]
    for t in range(T):
        alone = np.zeros_like(DH)
        alone[:, t] = DH[:, t]
        share = gradients(tf, tf.tanh, lambda step, last=t: 0 < step == last - k + 1, alone)
        theirs = [total + part for total, part in zip(theirs, share, strict=True)]
    _, cache = ours.rnn_forward(X, H0, *WEIGHTS)
    for mine, gradient in zip(ours.rnn_backward_truncated(DH, cache, k), theirs, strict=True):
        agree(mine, gradient)


@pytest.mark.parametrize("largest", [0.5, 3.0, 1000.0])
def test_clipping(tf: Any, ours: SimpleNamespace, agree: Agree, largest: float) -> None:
    arrays = [RNG.normal(size=(3, 4)), RNG.normal(size=5)]
    theirs, norm = tf.clip_by_global_norm([tf.constant(array) for array in arrays], largest)
    clipped, length = ours.clip_by_global_norm(arrays, largest)
    agree(length, norm.numpy())
    for mine, array in zip(clipped, theirs, strict=True):
        agree(mine, array.numpy())
    for mine, array in zip(ours.clip_by_value(arrays, largest), arrays, strict=True):
        agree(mine, tf.clip_by_value(array, -largest, largest).numpy())


def test_slope_of_logarithms(ours: SimpleNamespace, agree: Agree) -> None:
    norms = np.exp(RNG.normal(size=9))
    agree(ours.log_norm_slope(norms), np.polyfit(np.arange(9), np.log(norms), 1)[0])
