"""Greedy decoding with a model of ours, which is lent to the student's function: only the writing is judged."""

from functools import cache

import numpy as np
import pytest

from autograder.suite import lend, points, reject, require_close, require_shape

WORDS, LENGTH = 11, 6


@cache
def writer(*source_shape):
    """A decoder with large random weights: what it writes depends on the source and on all that it has written."""
    import keras
    from keras import layers

    keras.utils.set_random_seed(5)
    source, read = keras.Input(source_shape), keras.Input((LENGTH,))
    wide = keras.initializers.RandomNormal(stddev=1.0)
    state = layers.Dense(24, activation="tanh", kernel_initializer=wide)(layers.Flatten()(source))
    vectors = layers.Embedding(WORDS, 9, embeddings_initializer=wide)(read)
    states = layers.GRU(24, return_sequences=True, recurrent_initializer=wide)(vectors, initial_state=state)
    answer = layers.Dense(WORDS, activation="softmax", kernel_initializer=wide)
    model = keras.Model([source, read], answer(states))
    bias = np.zeros(WORDS)
    bias[:3] = -20, -20, 2  # no padding, no START, and an end now and then
    answer.set_weights([answer.get_weights()[0], bias])
    return model


@pytest.fixture
def decode(student, reference, case):
    """Sources for which the model writes texts of different lengths, what the student wrote, and what is right."""

    def decode(*source_shape):
        model = writer(*source_shape)
        sources = case.normal(60, *source_shape, dtype=np.float32)
        texts = reference.greedy_decode(model, sources, LENGTH)
        lengths = (texts != 0).sum(axis=1) + ~(texts == 2).any(axis=1)  # texts without an end count as longer
        chosen = np.sort(np.unique(lengths, return_index=True)[1])
        assert len(chosen) > 2
        decoded = student.greedy_decode(lend(student, model), sources[chosen], LENGTH)
        return decoded, texts[chosen]

    return decode


@points(3)
def test_reads_what_it_has_written(decode):
    """Every word is the most probable one after those that were written before it."""
    decoded, texts = decode(4)
    require_shape("decoded", decoded, texts.shape)
    until_end = np.where(texts == 0, 0, decoded)  # what is behind the end is another question
    require_close("decoded", until_end, texts)


@points(1.5)
def test_stops_at_the_end(decode):
    """Behind END there is nothing but padding, in each row by itself; a row without END is full."""
    decoded, texts = decode(3)
    require_shape("decoded", decoded, texts.shape)
    for row in decoded.tolist():
        written = row[: row.index(2) + 1] if 2 in row else row
        if any(row[len(written) :]) or 0 in written:
            reject("not_ended", decoded)


@points(1)
def test_the_sign_to_start(decode):
    """START is what the model reads first; it is no part of what it writes."""
    decoded, texts = decode(5)
    require_close("first words", np.asarray(decoded)[:, 0], texts[:, 0])


@points(1)
def test_one_source(student, reference, case):
    """A batch of a single source is decoded as well."""
    model = writer(4)
    sources = case.normal(60, 4, dtype=np.float32)
    texts = reference.greedy_decode(model, sources, LENGTH)
    chosen = np.flatnonzero((texts != 2).all(axis=1))[:1]  # one without END, which is another question
    decoded = student.greedy_decode(lend(student, model), sources[chosen], LENGTH)
    require_close("decoded", decoded, texts[chosen])


@points(1.5)
def test_pictures(decode):
    """The sources may be pictures: the function only hands them on."""
    decoded, texts = decode(3, 2)
    require_close("decoded", decoded, texts)
