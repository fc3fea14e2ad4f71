"""The model writes: greedily, compared character by character, and at random, judged by frequencies."""

import numpy as np
import pytest

from autograder.suite import points, reject, require_raises

VOCABULARY = "xyzw"


@pytest.fixture
def require_greedy(student, given, require_text, draw, draw_text):
    """Requires what a random model writes greedily after a start of `read` characters, by the pieces it is held to."""

    def require(read, length):
        start, vocabulary = draw_text(read, 8)
        params = draw(V=8, H=6).params
        text = student.generate(start, length, params, vocabulary)
        scores, h, _ = given.lm_forward(given.encode(start, vocabulary)[None], None, params)
        ids = []
        for _ in range(length):
            ids.append(given.sample_argmax(scores[:, -1]))
            scores, h, _ = given.lm_forward(ids[-1][:, None], h, params)
        require_text("text", text, given.decode(np.concatenate(ids), vocabulary) if ids else "")

    return require


@points(1)
def test_greedy(require_greedy):
    """At temperature 0 the most probable character follows, from a state that is kept all along."""
    require_greedy(1, 20)
    require_greedy(1, 0)


@points(0.5)
def test_longer_start(require_greedy):
    """All characters of a longer start are read before the first is written."""
    require_greedy(9, 6)


@points(0.5)
def test_loop(student, given, require_text, case):
    """Where the next character depends on the last one alone, the greedy text runs into its loop."""
    V = 6
    order = case.rng.permutation(V)
    Wy = np.zeros((V, V))
    Wy[order, np.roll(order, -1)] = 3
    params = {"Wx": 40 * np.eye(V), "Wh": np.zeros((V, V)), "b": np.zeros(V), "Wy": Wy, "by": np.zeros(V)}
    vocabulary = "roundA"
    loop = given.decode(np.roll(order, -1), vocabulary)
    text = student.generate(given.decode(order[:1], vocabulary), 3 * V, params, vocabulary, temperature=0.0)
    require_text("text", text, 3 * loop)


@points(2)
def test_frequencies(student, chain, require_frequencies, case):
    """At a temperature every character follows as often as softmax says, and each is drawn anew."""
    params, scores = chain
    for temperature in (0.7, 1.6):
        text = student.generate("x", 2000, params, VOCABULARY, temperature, int(case.integers(0, 2**31)))
        ids = np.array([VOCABULARY.find(character) for character in "x" + text])
        if len(ids) != 2001 or ids.min() < 0:
            reject("other_characters", None, name="text")
        counts = np.zeros((4, 4))
        np.add.at(counts, (ids[:-1], ids[1:]), 1)
        if ((counts > 0).sum(axis=1) <= 1).all():  # after each character always the same one
            greedy = np.array_equal(ids[1:], scores.argmax(axis=1)[ids[:-1]])
            reject("always_the_largest" if greedy else "one_draw_for_all", None, name="text")
        require_frequencies("text", counts, scores, temperature)


@points(0.5)
def test_seed(student, chain, case):
    """The same seed writes the same text, another seed another one."""
    params, _ = chain
    seed = int(case.integers(0, 2**31))
    text, again, other = (student.generate("y", 60, params, VOCABULARY, 1.0, one) for one in (seed, seed, seed + 1))
    if text != again:
        reject("not_repeatable", None, name="text")
    if text == other:
        reject("ignores_the_seed", None, name="text")


@points(0.5)
def test_refuses_an_empty_start(student, draw):
    """Without a character to start from it raises ValueError."""
    require_raises(ValueError, student.generate, "", 3, draw(V=4, H=3).params, VOCABULARY)
