"""The model writes: greedily, compared character by character, and at random, judged by frequencies."""

import numpy as np
import pytest

from autograder.suite import points, reject, require_raises

VOCABULARY = "xyz"


@pytest.fixture
def require_greedy(student, given, require_text):
    """Requires what a model writes greedily, by the pieces that this question is held to."""

    def require(start, length, params, vocabulary):
        text = student.generate(start, length, params, vocabulary)
        scores, h, _ = given.lm_forward(given.encode(start, vocabulary)[None], None, params)
        ids = []
        for _ in range(length):
            ids.append(given.sample_argmax(scores[:, -1]))
            scores, h, _ = given.lm_forward(ids[-1][:, None], h, params)
        require_text("text", text, given.decode(np.concatenate(ids), vocabulary) if ids else "")

    return require


def greedy_text(reference, start, params, vocabulary, moves_on=lambda before, after: after):
    """25 greedy characters; `moves_on` says which state follows from that before and after reading a character."""
    scores, h, _ = reference.lm_forward(reference.encode(start, vocabulary)[None], None, params)
    ids = []
    for _ in range(25):
        ids.append(reference.sample_argmax(scores[:, -1]))
        scores, after, _ = reference.lm_forward(ids[-1][:, None], h, params)
        h = moves_on(h, after)
    return reference.decode(np.concatenate(ids), vocabulary)


@pytest.fixture
def draw_writer(reference, draw):
    """Draws a model whose text would be another one if it forgot its state, kept the first, or read less of `start`."""

    def draw_writer(start, vocabulary):
        for _ in range(500):
            params = draw(V=8, H=6).params
            text = greedy_text(reference, start, params, vocabulary)
            forgetful = greedy_text(reference, start, params, vocabulary, lambda before, after: None)
            stuck = greedy_text(reference, start, params, vocabulary, lambda before, after: before)
            parts = {greedy_text(reference, part, params, vocabulary) for part in start[-1:] + start[:1]}
            if forgetful != text != stuck != forgetful and (len(start) == 1 or text not in parts):
                return params
        raise RuntimeError("no model of 500 depends on what it has read")

    return draw_writer


@points(1)
def test_greedy(require_greedy, draw_writer, draw_text):
    """At temperature 0 the most probable character follows, from a state that is kept all along."""
    start, vocabulary = draw_text(1, 8)
    params = draw_writer(start, vocabulary)
    require_greedy(start, 25, params, vocabulary)
    require_greedy(start, 0, params, vocabulary)


@points(0.5)
def test_longer_start(require_greedy, draw_writer, draw_text):
    """All characters of a longer start are read before the first is written."""
    start, vocabulary = draw_text(9, 8)
    require_greedy(start, 25, draw_writer(start, vocabulary), vocabulary)


@points(0.5)
def test_loop(require_greedy, case):
    """Where the next character depends on the last one alone, the greedy text runs into its loop."""
    V = 6
    order = case.rng.permutation(V)
    Wy = np.zeros((V, V))
    Wy[order, np.roll(order, -1)] = 3
    params = {"Wx": 40 * np.eye(V), "Wh": np.zeros((V, V)), "b": np.zeros(V), "Wy": Wy, "by": np.zeros(V)}
    require_greedy("r", 3 * V, params, "roundA")


@points(2)
def test_frequencies(student, given, reference, chain, require_frequencies, case):
    """At a temperature every character follows as often as softmax says, and each is drawn anew."""
    scores, _, _ = given.lm_forward(np.arange(3)[:, None], None, chain)
    scores = scores[:, -1]
    for temperature in (0.5, 2.5):
        seed = int(case.integers(0, 2**31))
        text = student.generate("x", 600, chain, VOCABULARY, temperature, seed)
        ids = np.array([VOCABULARY.find(character) for character in "x" + text])
        if len(ids) != 601 or ids.min() < 0:
            reject("other_characters", None, name="text")
        counts = np.zeros((3, 3))
        np.add.at(counts, (ids[:-1], ids[1:]), 1)
        if given.sample_categorical is not reference.sample_categorical:  # then as often as the student's own says
            drawn = np.ravel(given.sample_categorical(np.repeat(scores, 4000, axis=0), temperature, seed))
            p = np.stack([np.bincount(row.astype(int), minlength=3) for row in drawn.reshape(3, 4000)]) / 4000
            require_frequencies("text", counts, np.log(np.maximum(p, 1e-300)), 1.0)
            continue
        if ((counts > 0).sum(axis=1) <= 1).all():  # after each character always the same one
            greedy = np.array_equal(ids[1:], scores.argmax(axis=1)[ids[:-1]])
            reject("always_the_largest" if greedy else "one_draw_for_all", None, name="text")
        require_frequencies("text", counts, scores, temperature)


@points(0.5)
def test_seed(student, given, chain, case):
    """The same seed writes the same text, another seed another one."""
    seed = int(case.integers(0, 2**31))
    seeds = (seed, *range(seed, seed + 7))
    text, again, *others = (student.generate("y", 25, chain, VOCABULARY, 1.0, one) for one in seeds)
    # with draws of the student's own that do not follow their seed, the text cannot either
    scores = np.repeat(given.lm_forward(np.arange(3)[:, None], None, chain)[0][:, -1], 20, axis=0)
    ids, same_seed, other_seed = (given.sample_categorical(scores, 1.0, one) for one in (seed, seed, seed + 1))
    if text != again and np.array_equal(ids, same_seed):
        reject("not_repeatable", None, name="text")
    if all(text == other for other in others) and not np.array_equal(ids, other_seed):
        reject("ignores_the_seed", None, name="text")


@points(0.5)
def test_refuses_an_empty_start(student, draw):
    """Without a character to start from it raises ValueError."""
    require_raises(ValueError, student.generate, "", 3, draw(V=3, H=4).params, VOCABULARY)
