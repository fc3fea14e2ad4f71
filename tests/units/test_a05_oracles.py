"""The reference of a05 against Keras' LSTM, TensorFlow's gradients, onnx's peepholes and PyTorch's equations."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace

ROOT = Path(__file__).parents[2]
REFERENCE = Assignment.load(Course.load(ROOT), "a05_lstm").reference
N, T, D, H = 3, 6, 5, 4
RNG = np.random.default_rng(5)
X, H0, C0 = RNG.normal(size=(N, T, D)), RNG.normal(size=(N, H)), RNG.normal(size=(N, H))
DH, DC = RNG.normal(size=(N, T, H)), RNG.normal(size=(N, H))
WX, WH, B, P = (0.6 * RNG.normal(size=size) for size in ((D, 4 * H), (H, 4 * H), (4 * H,), (3, H)))


@pytest.fixture(scope="module")
def tf():
    return pytest.importorskip("tensorflow")


@pytest.fixture(scope="module")
def ours():
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


def keras_lstm(tf, use_bias=True, seed=1):
    """A layer with random weights, biases too, that returns all hidden states and the last two states."""
    layer = tf.keras.layers.LSTM(H, return_sequences=True, return_state=True, use_bias=use_bias, dtype="float64")
    layer.build((None, T, D))
    rng = np.random.default_rng(seed)
    layer.set_weights([0.6 * rng.normal(size=weight.shape) for weight in layer.get_weights()])
    return layer


def steps(step, *weights):
    """A step over X from H0 and C0: all hidden states, and the last cell state."""
    h, c, states = H0, C0, []
    for t in range(T):
        h, c, _ = step(X[:, t], h, c, *weights)
        states.append(h)
    return np.stack(states, axis=1), c


@pytest.mark.tensorflow
@pytest.mark.parametrize("use_bias", [True, False])
def test_steps_and_sequence_as_in_keras(tf, ours, agree, use_bias) -> None:
    layer = keras_lstm(tf, use_bias)
    weights = ours.lstm_from_keras(layer.get_weights())
    states, _, cell = layer(X, initial_state=[tf.constant(H0), tf.constant(C0)])
    h, c = steps(ours.lstm_step_forward, *weights.values())
    agree(h, states.numpy())
    agree(c, cell.numpy())
    states, _, _ = layer(X, initial_state=[tf.constant(H0), tf.zeros_like(C0)])
    agree(ours.lstm_forward(X, H0, **weights)[0], states.numpy())
    agree(ours.lstm_forward(X, None, **weights)[0], layer(X)[0].numpy())


@pytest.mark.tensorflow
def test_weights_there_and_back(tf, ours) -> None:
    layer = keras_lstm(tf)
    before = layer.get_weights()
    layer.set_weights(ours.lstm_to_keras(ours.lstm_from_keras(before)))
    for mine, theirs in zip(layer.get_weights(), before, strict=True):
        np.testing.assert_array_equal(mine, theirs)
    assert layer.count_params() == ours.lstm_param_count(D, H)


@pytest.mark.tensorflow
def test_bidirectional_as_in_keras(tf, ours, agree) -> None:
    one_way = tf.keras.layers.LSTM(H, return_sequences=True, dtype="float64")
    both = tf.keras.layers.Bidirectional(one_way, merge_mode="concat", dtype="float64")
    both.build((None, T, D))
    first, second = keras_lstm(tf, seed=1).get_weights(), keras_lstm(tf, seed=2).get_weights()
    both.set_weights([*first, *second])
    h = ours.lstm_bidirectional(X, ours.lstm_from_keras(first), ours.lstm_from_keras(second))
    agree(h, both(X).numpy())


@pytest.mark.tensorflow
def test_backpropagation_through_time_as_in_tensorflow(tf, ours, agree) -> None:
    layer = keras_lstm(tf)
    x, h0 = tf.Variable(X), tf.Variable(H0)
    with tf.GradientTape() as tape:
        h, _, _ = layer(x, initial_state=[h0, tf.zeros_like(h0)])
    weights = [variable.value for variable in layer.trainable_variables]
    dx, dh0, *gradients = tape.gradient(h, [x, h0, *weights], output_gradients=tf.constant(DH))
    _, cache = ours.lstm_forward(X, H0, **ours.lstm_from_keras(layer.get_weights()))
    sorted_gradients = ours.lstm_from_keras([gradient.numpy() for gradient in gradients]).values()
    for mine, theirs in zip(ours.lstm_backward(DH, cache), (dx.numpy(), dh0.numpy(), *sorted_gradients), strict=True):
        agree(mine, theirs)


@pytest.mark.tensorflow
def test_norms_as_in_tensorflow(tf, ours, agree) -> None:
    layer = keras_lstm(tf)
    _, cache = ours.lstm_forward(X, H0, **ours.lstm_from_keras(layer.get_weights()))
    h, c, norms = tf.constant(H0), tf.zeros_like(H0), []
    for t in range(T):
        with tf.GradientTape() as tape:
            tape.watch(c)
            rest, _, _ = layer(X[:, t:], initial_state=[h, c])
        norms.append(np.linalg.norm(tape.gradient(rest, c, output_gradients=tf.constant(DH[:, t:])).numpy()))
        _, h, c = layer(X[:, t : t + 1], initial_state=[h, c])
    agree(ours.lstm_gradient_norms(DH, cache), norms)


def equations(tf, x, prev_h, prev_c, Wx, Wh, b, peepholes):
    """Graves' equations in TensorFlow's own operations; without peepholes they are zero."""
    i, f, o, g = tf.split(x @ Wx + prev_h @ Wh + b, 4, axis=1)
    i, f = tf.sigmoid(i + peepholes[0] * prev_c), tf.sigmoid(f + peepholes[1] * prev_c)
    next_c = f * prev_c + i * tf.tanh(g)
    o = tf.sigmoid(o + peepholes[2] * next_c)
    return o * tf.tanh(next_c), next_c


@pytest.mark.tensorflow
@pytest.mark.parametrize("with_peepholes", [False, True])
def test_one_step_back_as_in_tensorflow(tf, ours, agree, with_peepholes) -> None:
    values = (X[:, 0], H0, C0, WX, WH, B, P if with_peepholes else 0 * P)
    variables = [tf.Variable(value) for value in values]
    with tf.GradientTape() as tape:
        states = equations(tf, *variables)
    theirs = tape.gradient(states, variables, output_gradients=[tf.constant(DH[:, 0]), tf.constant(DC)])
    if with_peepholes:
        next_h, next_c, cache = ours.lstm_peephole_step_forward(*values)
        gradients = ours.lstm_peephole_step_backward(DH[:, 0], DC, cache)
    else:
        next_h, next_c, cache = ours.lstm_step_forward(*values[:-1])
        gradients, theirs = ours.lstm_step_backward(DH[:, 0], DC, cache), theirs[:-1]
    agree(next_h, states[0].numpy())
    agree(next_c, states[1].numpy())
    for mine, gradient in zip(gradients, theirs, strict=True):
        agree(mine, gradient.numpy())


def test_peepholes_as_in_onnx(ours, agree) -> None:
    onnx = pytest.importorskip("onnx")
    from onnx import helper
    from onnx.reference import ReferenceEvaluator

    def iofc(array):
        """Columns i, f, o, g as onnx' rows i, o, f, c."""
        i, f, o, g = np.split(array, 4, axis=-1)
        return np.concatenate([i, o, f, g], axis=-1).T[None]

    inputs = {
        "X": X.transpose(1, 0, 2),
        "W": iofc(WX),
        "R": iofc(WH),
        "B": np.concatenate([iofc(B[None])[..., 0], np.zeros((1, 4 * H))], axis=1),
        "sequence_lens": np.full(N, T, np.int32),
        "initial_h": H0[None],
        "initial_c": C0[None],
        "P": P[[0, 2, 1]].reshape(1, -1),
    }
    outputs = ["Y", "Y_h", "Y_c"]
    node = helper.make_node("LSTM", list(inputs), outputs, hidden_size=H)
    double, int32 = onnx.TensorProto.DOUBLE, onnx.TensorProto.INT32
    graph = helper.make_graph(
        [node],
        "peepholes",
        [
            helper.make_tensor_value_info(name, int32 if name == "sequence_lens" else double, array.shape)
            for name, array in inputs.items()
        ],
        [helper.make_tensor_value_info(name, double, None) for name in outputs],
    )
    y, _, y_c = ReferenceEvaluator(helper.make_model(graph)).run(outputs, inputs)
    h, c = steps(ours.lstm_peephole_step_forward, WX, WH, B, P)
    agree(h, y[:, 0].transpose(1, 0, 2))
    agree(c, y_c[0])


def test_pytorchs_equations(ours, agree) -> None:
    """As torch.nn.LSTM documents them: rows i, f, g, o of W_ih (4H, D) and W_hh (4H, H), and two biases."""

    def sigmoid(a):
        return 1 / (1 + np.exp(-a))

    rng = np.random.default_rng(9)
    W_ih, W_hh, b_ih, b_hh = (0.6 * rng.normal(size=size) for size in ((4 * H, D), (4 * H, H), (4 * H,), (4 * H,)))
    rows = dict(zip("ifgo", np.arange(4 * H).reshape(4, H), strict=True))
    h, c, states = H0, C0, []
    for t in range(T):
        a = {k: X[:, t] @ W_ih[row].T + b_ih[row] + h @ W_hh[row].T + b_hh[row] for k, row in rows.items()}
        c = sigmoid(a["f"]) * c + sigmoid(a["i"]) * np.tanh(a["g"])
        h = sigmoid(a["o"]) * np.tanh(c)
        states.append(h)
    weights = ours.lstm_from_keras([W_ih.T, W_hh.T, b_ih + b_hh])  # the order of the gates is Keras'
    mine, cell = steps(ours.lstm_step_forward, *weights.values())
    agree(mine, np.stack(states, axis=1))
    agree(cell, c)


def test_slope_as_in_polyfit(ours, agree) -> None:
    norms = np.exp(np.random.default_rng(3).normal(size=12))
    agree(ours.gradient_slope(norms), np.polyfit(np.arange(12), np.log(norms), 1)[0])


def test_parameters_that_the_lesson_prints(ours) -> None:
    assert ours.lstm_param_count(28, 256) == 291_840
    assert ours.lstm_param_count(28, 256, peephole=True) == 292_608
