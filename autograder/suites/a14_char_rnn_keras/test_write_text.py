"""The network writes: greedily, compared character by character, and at random, judged by frequencies.

Short texts, so that also those pass in time who let Keras' slow `predict` read every character.
"""

import numpy as np
import pytest
from conftest import greedy

from autograder.suite import points, reject, require_equal

LENGTH = 40  # of texts that are drawn
AHEAD = 2.5  # by how much the score of one character is above that of all others


@pytest.fixture
def vocabulary(case):
    """Seven characters, not sorted."""
    return "".join(case.rng.permutation(list("qwertyu")))


@pytest.fixture
def require_greedy(student, network, lent, case, vocabulary):
    """Requires the greedy text of a network, which depends on all that was read."""

    def require(start_length, length, kind="GRU"):
        ids = [int(id_) for id_ in case.integers(0, 7, start_length)]
        model = network(kind, start=ids, length=length)
        start = "".join(vocabulary[id_] for id_ in ids)
        text = student.write_text(lent(model), start, length, vocabulary)
        expected = [vocabulary[id_] for id_ in greedy(kind, model.get_weights(), ids, length)[0]]
        # as code points, so that a hint can tell one wrong text from another
        require_equal("text", *(np.array([ord(character) for character in one], int) for one in (text, expected)))

    return require


@pytest.fixture
def share_of_favourite(student, network, lent, vocabulary, case):
    """How often the favourite character is drawn by a network that always gives the same scores."""

    def share(temperature, given):
        favourite = int(case.integers(0, 7))
        scores = np.where(np.arange(7) == favourite, AHEAD, 0.0)
        seed = int(case.integers(0, 2**31))
        text = student.write_text(lent(network(bias=scores)), vocabulary[:2], LENGTH, vocabulary, temperature, seed)
        if len(text) != LENGTH or not set(text) <= set(vocabulary):
            reject("other_characters", None)
        drawn = [given.sample_id(scores, temperature, seed + number) == favourite for number in range(200)]
        if np.mean(drawn) < 0.5 and len(set(text)) < 3:
            reject("one_draw_for_all", None)
        return text.count(vocabulary[favourite]) / LENGTH, float(np.mean(drawn))

    return share


@points(1)
def test_greedy(require_greedy):
    """At temperature 0 the most probable character follows, after all that was read and written before."""
    require_greedy(1, 18)


@points(1)
def test_longer_start(require_greedy):
    """All characters of a longer start are read before the first is written; the LSTM writes as well."""
    require_greedy(8, 12, "LSTM")


@points(2)
def test_temperature(share_of_favourite, given):
    """At a low temperature hardly anything but the favourite is drawn, at a high one all are about equally frequent."""
    for temperature in (0.125, 8.0):
        found, expected = share_of_favourite(temperature, given)
        if abs(found - expected) > 0.3:
            reject("other_temperature", None, temperature=temperature)


@points(1)
def test_seed(student, network, lent, vocabulary, case):
    """The same seed writes the same text, other seeds write others."""
    handle, seed = lent(network(bias=np.zeros(7))), int(case.integers(0, 2**31))
    seeds = (seed, seed, seed + 1, seed + 2)
    text, again, *others = (student.write_text(handle, vocabulary[0], 8, vocabulary, 1.0, one) for one in seeds)
    if text != again:
        reject("not_repeatable", None)
    if set(others) == {text}:
        reject("ignores_the_seed", None)
