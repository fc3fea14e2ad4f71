"""Drawing by probability, judged by frequencies. A right answer fails one of these checks once in 100,000 times."""

import numpy as np
import pytest

from autograder.suite import points, reject

DRAWS = 400


@pytest.fixture
def draw(student, case):
    """How often each id is drawn, over many seeds."""

    def draw(logits, temperature):
        seeds = case.rng.choice(2**31, DRAWS, replace=False)
        ids = [student.sample_id(logits, temperature, int(seed)) for seed in seeds]
        for id_ in ids:
            if not 0 <= id_ < len(logits):
                reject("no_such_id", None, id=int(id_))
        return np.bincount(ids, minlength=len(logits))

    return draw


@pytest.fixture
def require_frequencies(draw, case):
    """Requires frequencies near softmax(logits / temperature); where they are not, says what they are like."""

    def require(temperature):
        logits = case.rng.permutation(np.linspace(-0.9, 1.1, 4)) + case.rng.uniform(-0.05, 0.05)
        counts = draw(logits, temperature)
        if counts.max() == DRAWS:
            reject("always_the_largest" if counts.argmax() == logits.argmax() else "always_the_same", None)
        if not fits(counts, softmax(logits / temperature)):
            others = {"multiplied": logits * temperature, "ignored": logits, "even": 0 * logits}
            nearest = min(others, key=lambda name: distance(counts, softmax(others[name])))
            resembles = nearest if fits(counts, softmax(others[nearest])) else "none"
            reject("wrong_frequencies", None, resembles=resembles)

    return require


def softmax(logits):
    """Probabilities."""
    p = np.exp(logits - logits.max())
    return p / p.sum()


def distance(counts, p):
    """Pearson's statistic: how far frequencies are from probabilities."""
    return ((counts - counts.sum() * p) ** 2 / (counts.sum() * p)).sum()


def fits(counts, p):
    """Whether Pearson's statistic stays under what a right answer exceeds once in a million times.

    Source: Wilson, Hilferty (1931), The distribution of chi-square; 4.753 is the normal quantile of 1 - 1e-6.
    """
    freedoms = len(p) - 1
    spread = 2 / (9 * freedoms)
    return distance(counts, p) <= freedoms * (1 - spread + 4.753 * spread**0.5) ** 3


@points(1)
def test_frequencies(require_frequencies):
    """At temperature 1 every id comes as often as softmax says."""
    require_frequencies(1.0)


@points(1)
def test_temperature(require_frequencies):
    """The scores are divided by the temperature, below 1 and above."""
    require_frequencies(0.5)
    require_frequencies(4.0)


@points(0.5)
def test_seed(student, case):
    """The same seed draws the same id, other seeds draw others."""
    logits = 0.1 * case.normal(50)
    seeds = [int(seed) for seed in case.integers(0, 2**31, 6)]
    ids = [student.sample_id(logits, 1.0, seed) for seed in seeds]
    if ids != [student.sample_id(logits, 1.0, seed) for seed in seeds]:
        reject("not_repeatable", None)
    if len(set(ids)) == 1:
        reject("always_the_same", None)


@points(0.5)
def test_extremes(student, case):
    """Very large scores and very low temperatures overflow nowhere: the largest score wins."""
    for factor, temperature in ((1000.0, 1.0), (1.0, 0.0005)):
        logits = factor * case.rng.permutation(np.arange(6))
        ids = [student.sample_id(logits, temperature, int(seed)) for seed in case.integers(0, 2**31, 30)]
        if set(ids) != {int(logits.argmax())}:
            reject("extremes", None)
