"""The reference of a14 against Keras' windows, a stateful network of Keras, and a GRU written out in NumPy."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace

pytestmark = pytest.mark.tensorflow
ROOT = Path(__file__).parents[2]
ASSIGNMENT = Assignment.load(Course.load(ROOT), "a14_char_rnn_keras")
RNG = np.random.default_rng(14)
VOCABULARY = "dcba \n"


@pytest.fixture(scope="module")
def keras():
    return pytest.importorskip("keras")


@pytest.fixture(scope="module")
def ours():
    return reference_namespace(SolutionCode(ASSIGNMENT.reference.read_text(encoding="utf-8"), "reference").names)


@pytest.fixture
def network(keras, ours):
    """A network with large random weights, so that its state matters."""
    model = ours.build_model(6, 3, 5)
    model.set_weights([RNG.normal(size=array.shape, scale=1.5) for array in model.get_weights()])
    return model


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def scores_by_hand(network, ids) -> np.ndarray:
    """Scores after the last of the ids, by a GRU that resets after the product (Keras' order: z, r, candidate)."""
    vectors, Wx, Wh, (bx, bh), Wy, by = network.get_weights()
    h = np.zeros(5)
    for id_ in ids:
        zx, rx, cx = np.split(vectors[id_] @ Wx + bx, 3)
        zh, rh, ch = np.split(h @ Wh + bh, 3)
        z = sigmoid(zx + zh)
        h = z * h + (1 - z) * np.tanh(cx + sigmoid(rx + rh) * ch)
    return h @ Wy + by


def test_pieces(keras, ours, agree) -> None:
    ids = RNG.integers(0, 6, 45)
    dataset = keras.utils.timeseries_dataset_from_array(ids, None, 8, sequence_stride=7, batch_size=100)
    (windows,) = dataset.as_numpy_iterator()
    x, y = ours.text_pieces("".join(VOCABULARY[id_] for id_ in ids), VOCABULARY, 7)
    agree(x, windows[:, :-1], rtol=0)
    agree(y, windows[:, 1:], rtol=0)


def test_a_stateful_network_reads_each_part_as_a_whole(keras, ours, network, agree) -> None:
    B, T, K = 3, 4, 5
    ids = RNG.integers(0, 6, B * T * K + 2)
    x, _ = ours.continuing_batches(ids, B, T)
    layers = [keras.layers.Embedding(6, 3), keras.layers.GRU(5, return_sequences=True, stateful=True)]
    remembering = keras.Sequential([keras.Input(batch_shape=(B, T)), *layers, keras.layers.Dense(6)])
    remembering.set_weights(network.get_weights())
    batches = [remembering.predict_on_batch(x[start : start + B]) for start in range(0, K * B, B)]
    parts = ids[: B * T * K].reshape(B, T * K)
    agree(np.concatenate(batches, axis=1), network.predict_on_batch(parts), rtol=1e-5)


def test_greedy_text(ours, network) -> None:
    ids = [VOCABULARY.index(character) for character in "bad\n"]
    for _ in range(30):
        ids.append(int(scores_by_hand(network, ids).argmax()))
    assert ours.write_text(network, "bad\n", 30, VOCABULARY) == "".join(VOCABULARY[id_] for id_ in ids[4:])


def test_the_network_for_writing(ours, network, agree) -> None:
    writer, ids = ours.writing_model(network), RNG.integers(0, 6, 12)
    scores = [writer.predict_on_batch(np.array([[id_]]))[0, 0] for id_ in ids]
    agree(scores, [scores_by_hand(network, ids[: place + 1]) for place in range(12)], rtol=1e-4)


def test_parameters_are_those_of_the_lesson(ours) -> None:
    assert ours.build_model(68).count_params() == 25_412
    path = ASSIGNMENT.reference.with_name("functional_lstm.py")
    spec = importlib.util.spec_from_file_location("functional_lstm", path)
    other = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(other)
    assert other.build_model(68).count_params() == 31_428
