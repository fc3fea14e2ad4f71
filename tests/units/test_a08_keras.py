"""The reference of a08 against TensorFlow: the whole model's gradients, its loss, and steps of Keras' optimizers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace

pytestmark = pytest.mark.tensorflow
ROOT = Path(__file__).parents[2]
REFERENCE = Assignment.load(Course.load(ROOT), "a08_char_rnn").reference
RNG = np.random.default_rng(8)
N, T, V, H = 2, 5, 7, 4
X, Y = RNG.integers(0, V, (N, T)), RNG.integers(0, V, (N, T))
H0 = RNG.normal(size=(N, H))
SHAPES = {"Wx": (V, H), "Wh": (H, H), "b": (H,), "Wy": (H, V), "by": (V,)}
PARAMS = {name: RNG.normal(size=shape) for name, shape in SHAPES.items()}


@pytest.fixture(scope="module")
def tf():
    return pytest.importorskip("tensorflow")


@pytest.fixture(scope="module")
def ours():
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


def test_model_loss_and_gradients(tf, ours, agree) -> None:
    w = {name: tf.Variable(array) for name, array in PARAMS.items()}
    with tf.GradientTape() as tape:
        h, rows = tf.constant(H0), []
        for t in range(T):
            h = tf.tanh(tf.gather(w["Wx"], X[:, t]) + h @ w["Wh"] + w["b"])
            rows.append(h @ w["Wy"] + w["by"])
        scores = tf.stack(rows, axis=1)
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(Y, scores))
    gradients = tape.gradient(loss, w)
    found, last_h, cache = ours.lm_forward(X, H0, PARAMS)
    agree(found, scores.numpy(), rtol=1e-12)
    agree(last_h, h.numpy(), rtol=1e-12)
    found_loss, dscores = ours.cross_entropy(found, Y)
    agree(found_loss, loss.numpy(), rtol=1e-12)
    for name, gradient in ours.lm_backward(dscores, cache).items():
        agree(gradient, tf.convert_to_tensor(gradients[name]).numpy(), rtol=1e-10)


def test_forward_against_simple_rnn(tf, ours, agree) -> None:
    layer = tf.keras.layers.SimpleRNN(H, return_sequences=True, dtype="float64")
    dense = tf.keras.layers.Dense(V, dtype="float64")
    one_hot = np.eye(V)[X]
    layer.build((N, T, V))
    dense.build((N, T, H))
    layer.set_weights([PARAMS["Wx"], PARAMS["Wh"], PARAMS["b"]])
    dense.set_weights([PARAMS["Wy"], PARAMS["by"]])
    theirs = dense(layer(one_hot, initial_state=tf.constant(H0)))
    agree(ours.lm_forward(X, H0, PARAMS)[0], theirs.numpy())


@pytest.mark.parametrize("name", ["adam", "adagrad"])
def test_steps(tf, ours, agree, name: str) -> None:
    settings = {"learning_rate": 0.03, "epsilon": 1e-8}
    if name == "adam":
        optimizer = tf.keras.optimizers.Adam(beta_1=0.8, beta_2=0.95, **settings)
        params, state, more = dict(PARAMS), None, {"beta1": 0.8, "beta2": 0.95}
    else:
        optimizer = tf.keras.optimizers.Adagrad(initial_accumulator_value=0.0, **settings)
        params, state, more = dict(PARAMS), None, {}
    step = ours.adam_step if name == "adam" else ours.adagrad_step
    theirs = {key: tf.Variable(array) for key, array in PARAMS.items()}
    for _ in range(4):
        grads = {key: RNG.normal(size=shape) for key, shape in SHAPES.items()}
        optimizer.apply_gradients((tf.constant(grads[key]), theirs[key]) for key in SHAPES)
        params, state = step(params, grads, state, lr=0.03, **more)
    for key in SHAPES:
        agree(params[key], theirs[key].numpy())


def test_clipping(tf, ours, agree) -> None:
    for max_norm in (0.7, 1e3):
        clipped, norm = ours.clip_by_global_norm(PARAMS, max_norm)
        theirs, their_norm = tf.clip_by_global_norm([PARAMS[name] for name in SHAPES], max_norm)
        agree(norm, their_norm.numpy(), rtol=1e-12)
        for name, array in zip(SHAPES, theirs, strict=True):
            agree(clipped[name], array.numpy(), rtol=1e-12)
