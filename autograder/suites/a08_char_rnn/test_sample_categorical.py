"""Drawing by probability, judged by frequencies. A right answer fails one of these checks once in 100,000 times."""

import numpy as np
import pytest

from autograder.suite import points, reject, require_raises, require_shape

V, CALLS, N = 5, 12, 100


def require_ids(ids, count):
    """Whole numbers from 0 to V - 1, (count,)."""
    require_shape("ids", ids, (count,))
    if not np.isin(ids, np.arange(V)).all():
        reject("no_such_id", None, name="ids")


@pytest.fixture
def draw_scores(case):
    """Draws scores (rows, V) whose probabilities differ clearly, none of them tiny."""

    def draw_scores(rows):
        spread = np.linspace(-0.8, 1.0, V)
        return np.stack([case.rng.permutation(spread) for _ in range(rows)]) + case.rng.uniform(-0.1, 0.1, (rows, V))

    return draw_scores


@pytest.fixture
def require_draws(student, case, draw_scores, require_frequencies):
    """Requires frequencies that agree with `temperature`, over several calls with a seed each."""

    def require(temperature):
        scores = draw_scores(1)
        ids = []
        for seed in case.integers(0, 2**31, CALLS):
            ids.append(student.sample_categorical(np.repeat(scores, N, axis=0), temperature, int(seed)))
            require_ids(ids[-1], N)
        ids = np.stack(ids)
        if (ids == ids[:, :1]).all():
            reject("always_the_largest" if (ids == scores.argmax()).all() else "one_draw_for_all", None, name="ids")
        if (ids == ids[:1]).all():
            reject("ignores_the_seed", None, name="ids")
        require_frequencies("ids", np.bincount(ids.ravel().astype(int), minlength=V)[None], scores, temperature)

    return require


@points(1)
def test_frequencies(require_draws):
    """At temperature 1 every id comes as often as softmax says."""
    require_draws(1.0)


@points(1)
def test_temperature(require_draws):
    """The scores are divided by the temperature, below 1 and above."""
    require_draws(0.5)
    require_draws(3.0)


@points(0.5)
def test_rows(student, case, draw_scores, require_frequencies):
    """Every row has its own probabilities."""
    scores = draw_scores(3)
    ids = student.sample_categorical(np.tile(scores, (400, 1)), 1.0, int(case.integers(0, 2**31)))
    require_ids(ids, 1200)
    counts = np.stack([np.bincount(one.astype(int), minlength=V) for one in ids.reshape(400, 3).T])
    require_frequencies("ids", counts, scores, 1.0)


@points(0.5)
def test_seed(student, case, draw_scores):
    """The same seed draws the same ids, another seed others."""
    scores, seed = np.repeat(draw_scores(1), N, axis=0), int(case.integers(0, 2**31))
    ids, again, *others = (student.sample_categorical(scores, 1.0, one) for one in (seed, *range(seed, seed + 9)))
    for one in (ids, again, *others):
        require_ids(one, N)
    if not np.array_equal(ids, again):
        reject("not_repeatable", None, name="ids")
    if all(np.array_equal(ids, other) for other in others):
        reject("ignores_the_seed", None, name="ids")


@points(0.5)
def test_extremes(student, case):
    """Very large scores and very low temperatures overflow nowhere: the largest score wins."""
    scores = np.stack([case.rng.permutation(np.arange(V)) for _ in range(7)]) * 1000.0
    for factor, temperature in ((1, 1.0), (0.001, 0.0005)):
        ids = student.sample_categorical(factor * scores, temperature, int(case.integers(0, 2**31)))
        require_ids(ids, 7)
        if not np.array_equal(ids, scores.argmax(axis=1)):
            reject("extremes", None, name="ids")


@points(0.5)
def test_refuses_temperatures(student, draw_scores):
    """A temperature of 0 or below raises ValueError."""
    for temperature in (0.0, -1.0):
        require_raises(ValueError, student.sample_categorical, draw_scores(3), temperature, 1)
