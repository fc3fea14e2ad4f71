"""The reference of a07 against TensorFlow: the lookup and its gradient, with repeated ids and with padding."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace

pytestmark = pytest.mark.tensorflow
ROOT = Path(__file__).parents[2]
REFERENCE = Assignment.load(Course.load(ROOT), "a07_embedding").reference
RNG = np.random.default_rng(7)
X = np.array([[3, 1, 3, 0, 0], [5, 3, 2, 2, 0]])
W, DOUT = RNG.normal(size=(6, 4)), RNG.normal(size=(2, 5, 4))


@pytest.fixture(scope="module")
def tf():
    return pytest.importorskip("tensorflow")


@pytest.fixture(scope="module")
def ours():
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


def test_lookup_and_gradient(tf, ours, agree) -> None:
    table = tf.Variable(W)
    with tf.GradientTape() as tape:
        theirs = tf.nn.embedding_lookup(table, X)
    gradient = tf.convert_to_tensor(tape.gradient(theirs, table, output_gradients=tf.constant(DOUT)))
    out, cache = ours.word_embedding_forward(X, W)
    agree(out, theirs.numpy(), rtol=1e-12)
    agree(ours.one_hot_lookup(X, W), theirs.numpy(), rtol=1e-12)
    agree(ours.word_embedding_backward(DOUT, cache), gradient.numpy(), rtol=1e-12)


def test_mask_and_mean(tf, ours, agree) -> None:
    layer = tf.keras.layers.Embedding(6, 4, mask_zero=True, dtype="float64")
    layer.build(None)
    layer.set_weights([W])
    pool = tf.keras.layers.GlobalAveragePooling1D(dtype="float64")
    theirs = pool(layer(X), mask=layer.compute_mask(X)).numpy()
    out, mask, _ = ours.masked_embedding_forward(X, W)
    np.testing.assert_array_equal(mask, layer.compute_mask(X).numpy())
    agree(ours.mean_of_words(out, mask), theirs)


def test_masked_gradient(tf, ours, agree) -> None:
    table = tf.Variable(W)
    with tf.GradientTape() as tape:
        theirs = tf.nn.embedding_lookup(table, X) * tf.cast(X != 0, tf.float64)[:, :, None]
    gradient = tf.convert_to_tensor(tape.gradient(theirs, table, output_gradients=tf.constant(DOUT)))
    out, _, cache = ours.masked_embedding_forward(X, W)
    agree(out, theirs.numpy(), rtol=1e-12)
    agree(ours.masked_embedding_backward(DOUT, cache), gradient.numpy(), rtol=1e-12)


def test_cosines(tf, ours, agree) -> None:
    theirs = -tf.keras.losses.cosine_similarity(np.broadcast_to(W[2], W.shape), W).numpy()
    agree(ours.cosine_similarity(W, W[2]), theirs)
