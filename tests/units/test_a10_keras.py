"""The reference of a10 against Keras, scikit-learn, and the recurrent cell written out in NumPy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace

pytestmark = pytest.mark.tensorflow
ROOT = Path(__file__).parents[2]
REFERENCE = Assignment.load(Course.load(ROOT), "a10_image_rnn").reference
RNG = np.random.default_rng(10)
IMAGES = RNG.integers(0, 256, (11, 7, 5)).astype(np.uint8)
LABELS = RNG.integers(0, 4, 60)
PROBABILITIES = RNG.dirichlet(np.full(4, 0.4), 60)


@pytest.fixture(scope="module")
def keras():
    return pytest.importorskip("keras")


@pytest.fixture(scope="module")
def ours():
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


def test_both_losses_read_their_labels(keras, ours, agree) -> None:
    one_hot = ours.prepare_labels(LABELS, "categorical_crossentropy", 4)
    agree(one_hot, keras.utils.to_categorical(LABELS, 4))
    sparse = keras.losses.sparse_categorical_crossentropy(LABELS, PROBABILITIES)
    agree(keras.losses.categorical_crossentropy(one_hot, PROBABILITIES), sparse, rtol=1e-5)


def test_the_network_reads_row_by_row(keras, ours, agree) -> None:
    model = ours.build_rnn_model(7, 5, units=6, classes=4)
    Wx, Wh, b, Wy, by = model.get_weights()
    h = np.zeros((11, 6))
    for row in np.moveaxis(ours.prepare_images(IMAGES), 1, 0):
        h = np.tanh(row @ Wx + h @ Wh + b)
    p = np.exp(h @ Wy + by)
    p /= p.sum(axis=1, keepdims=True)
    agree(model.predict(ours.prepare_images(IMAGES), verbose=0), p, rtol=1e-5)
    np.testing.assert_array_equal(ours.read_digits(model, IMAGES), ours.predict_digits(p))


def test_the_second_reader_starts_at_the_bottom(keras, ours, agree) -> None:
    """Turning pictures upside down and swapping the two readers changes nothing."""
    model, turned = (ours.build_bidirectional_model(7, 5, units=3, classes=4) for _ in range(2))
    weights = model.get_weights()
    halves = np.roll(weights[6], 3, axis=0)  # of the Dense layer: the other reader's numbers come first
    turned.set_weights([*weights[3:6], *weights[:3], halves, weights[7]])
    x = ours.prepare_images(IMAGES)
    agree(turned.predict(x[:, ::-1], verbose=0), model.predict(x, verbose=0), rtol=1e-5)


def test_confusions(ours) -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    theirs = metrics.confusion_matrix(LABELS, PROBABILITIES.argmax(axis=1), labels=range(4))
    np.testing.assert_array_equal(ours.confusion_matrix(LABELS, PROBABILITIES), theirs)


def test_the_best_epoch_is_that_of_early_stopping(keras, ours) -> None:
    losses = [float(loss) for loss in RNG.normal(size=9)]
    stopping = keras.callbacks.EarlyStopping("val_loss", patience=20, restore_best_weights=True)
    stopping.set_model(keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)]))
    stopping.model.compile("sgd", "mse")
    stopping.on_train_begin()
    for epoch, loss in enumerate(losses):
        stopping.on_epoch_end(epoch, {"val_loss": loss})
    assert ours.best_epoch({"val_loss": losses}) == stopping.best_epoch + 1
