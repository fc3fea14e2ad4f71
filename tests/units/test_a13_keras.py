"""The reference of a13: networks written out in NumPy, codons as in a01, and Keras' own masked accuracy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace
from rnncourse.data import load

pytestmark = pytest.mark.tensorflow
ROOT = Path(__file__).parents[2]
COURSE = Course.load(ROOT)
RNG = np.random.default_rng(13)
SOURCES = np.array([[3, 5, 2, 0], [4, 0, 0, 0], [1, 2, 3, 4]])
TARGETS = np.array([[4, 3, 0], [5, 0, 0], [3, 5, 4]])


def reference(unit: str):
    source = Assignment.load(COURSE, unit).reference.read_text(encoding="utf-8")
    return reference_namespace(SolutionCode(source, "reference").names)


@pytest.fixture(scope="module")
def keras():
    return pytest.importorskip("keras")


@pytest.fixture(scope="module")
def ours(keras):
    keras.utils.set_random_seed(13)
    return reference("a13_seq2seq")


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(scores):
    p = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return p / p.sum(axis=-1, keepdims=True)


def gru_step(h, x, Wx, Wh, b):
    """As in unit a06, convention B with the reset gate behind the product. Source: Cho et al. (2014)."""
    (zx, rx, ox), (zh, rh, oh) = np.split(x @ Wx + b[0], 3), np.split(h @ Wh + b[1], 3)
    z = sigmoid(zx + zh)
    return z * h + (1 - z) * np.tanh(ox + sigmoid(rx + rh) * oh)


def decoded_by_hand(h, ids, vectors, gru, Wy, by):
    """The probabilities behind each id that is not padding."""
    answers = []
    for one in ids[ids != 0]:
        h = gru_step(h, vectors[one], *gru)
        answers.append(softmax(h @ Wy + by))
    return answers


def by_name(model, kind):
    return [layer.get_weights() for layer in model.layers if type(layer).__name__ == kind]


def test_the_translator_is_an_encoder_and_a_decoder(ours, agree) -> None:
    model = ours.build_translator(7, 6, 4, 4)
    decoder_in, _ = ours.teacher_forcing(TARGETS)
    (source_vectors,), (word_vectors,) = by_name(model, "Embedding")
    encoder, decoder = by_name(model, "GRU")
    ((Wy, by),) = by_name(model, "Dense")
    expected = []
    for source, read in zip(SOURCES, decoder_in, strict=True):
        h = np.zeros(64)
        for one in source[source != 0]:
            h = gru_step(h, source_vectors[one], *encoder)
        expected += decoded_by_hand(h, read, word_vectors, decoder, Wy, by)
    agree(model.predict_on_batch([SOURCES, decoder_in])[decoder_in != 0], expected, rtol=1e-5)


def test_the_captioner_starts_in_the_picture(ours, agree) -> None:
    model = ours.build_captioner(5, 4, 6, 4)
    pictures = RNG.normal(size=(3, 5, 4))
    decoder_in, _ = ours.teacher_forcing(TARGETS)
    ((vectors,),), (decoder,) = by_name(model, "Embedding"), by_name(model, "GRU")
    (W, b), (Wy, by) = by_name(model, "Dense")
    expected = [
        answer
        for picture, read in zip(pictures, decoder_in, strict=True)
        for answer in decoded_by_hand(np.tanh(picture.ravel() @ W + b), read, vectors, decoder, Wy, by)
    ]
    agree(model.predict_on_batch([pictures, decoder_in])[decoder_in != 0], expected, rtol=1e-5)


def test_greedy_decoding_reads_only_what_it_wrote(ours, agree) -> None:
    """One row at a time, and a new array at every step: nothing stands where the decoder has not written yet."""
    model = ours.build_translator(7, 6, 4, 5)
    for layer in model.layers:  # larger weights: so that answers depend on what was read
        layer.set_weights([3 * array for array in layer.get_weights()])
    expected = []
    for source in SOURCES:
        written: list[int] = []
        while len(written) < 5 and ours.END not in written:
            read = np.array([[ours.START, *written] + [0] * (4 - len(written))])
            written.append(int(np.asarray(model.predict_on_batch([source[None], read]))[0, len(written)].argmax()))
        expected.append(written + [0] * (5 - len(written)))
    agree(ours.greedy_decode(model, SOURCES, 5), expected)


def test_the_share_of_right_tags_is_that_of_keras(keras, ours, agree) -> None:
    tags = RNG.integers(0, 5, (6, 7))
    probabilities = RNG.dirichlet(np.ones(5), tags.shape)
    theirs = keras.metrics.SparseCategoricalAccuracy()
    theirs.update_state(tags, probabilities, sample_weight=tags != 0)
    agree(ours.token_accuracy(probabilities, tags), float(theirs.result()))


def test_the_tagger_reads_both_ways_and_skips_padding(ours, agree) -> None:
    model = ours.build_tagger(9, 4, 6)
    full, padded = np.array([[3, 5, 8, 2, 0, 0]]), np.array([[3, 5, 8, 2, 7, 1]])
    ((vectors,),) = by_name(model, "Embedding")
    assert vectors.shape == (9, 16)
    probabilities = model.predict_on_batch(full)
    agree(probabilities.sum(axis=-1), np.ones((1, 6)))
    changed = model.predict_on_batch(padded)
    assert np.abs(changed - probabilities)[0, 0].max() > 1e-4  # the first word hears of the last ones


def test_codons_are_those_of_the_unit_on_sequences(ours, agree) -> None:
    earlier = reference("a01_sequences")
    genes = list(load("genes")["genes"][:40])
    x, y = ours.frame_examples(genes, 4)
    for number, gene in enumerate(genes):
        shifted = 1 + number % 2
        agree(x[2 * number], earlier.codon_onehot(gene[3:15], 0))
        agree(x[2 * number + 1], earlier.codon_onehot(gene[3 : 15 + shifted], shifted))
    assert y.tolist() == [1, 0] * len(genes)
