"""Random models and texts for the checks of a08, and judges of what is drawn at random. N, T, V and H all differ."""

from typing import NamedTuple

import numpy as np
import pytest

from autograder.suite import reject, require_close, require_equal

LETTERS = "abcdefghijklmnopqrst"


class Model(NamedTuple):
    """A language model, something to read, and a gradient from outside."""

    x: np.ndarray  # (N, T)
    y: np.ndarray  # (N, T)
    h0: np.ndarray  # (N, H)
    params: dict  # Wx (V, H), Wh (H, H), b (H,), Wy (H, V), by (V,)
    dscores: np.ndarray  # (N, T, V)


@pytest.fixture
def draw(case):
    """Draws a model of the sizes asked for, and texts whose last character is their first one again.

    No two sequences read the same character at the same step.
    """

    def draw(N=2, T=5, V=7, H=4, dtype=np.float64):
        def normal(*shape, scale=1.0):
            return case.normal(*shape, dtype=dtype, scale=scale)

        x = (case.integers(0, V, (1, T)) + np.arange(N)[:, None]) % V
        if T > 1:
            x[:, -1] = x[:, 0]
        params = {
            "Wx": normal(V, H),
            "Wh": normal(H, H, scale=1.5 * H**-0.5),
            "b": normal(H, scale=0.3),
            "Wy": normal(H, V),
            "by": normal(V, scale=0.5),
        }
        return Model(x, case.integers(0, V, (N, T)), normal(N, H, scale=0.7), params, normal(N, T, V))

    return draw


@pytest.fixture
def model(draw):
    """A model with N, T, V, H = 2, 5, 7, 4."""
    return draw()


@pytest.fixture
def draw_text(case):
    """Draws a text of `length` characters, and a vocabulary of V that it uses, not sorted."""

    def draw_text(length, V):
        vocabulary = "".join(case.rng.permutation(list(LETTERS))[:V])
        return "".join(vocabulary[id_] for id_ in case.integers(0, V, length)), vocabulary

    return draw_text


@pytest.fixture
def chain(case):
    """Parameters of a model whose next character depends on the last one only."""
    V = 3
    row = case.rng.permutation(np.linspace(-0.75, 0.75, V)) + case.rng.uniform(-0.05, 0.05, V)
    Wy = np.stack([np.roll(row, shift) for shift in range(V)])  # every character is as frequent as any other
    return {"Wx": 3 * np.eye(V), "Wh": np.zeros((V, V)), "b": np.zeros(V), "Wy": Wy, "by": np.zeros(V)}


@pytest.fixture
def require_arrays():
    """Requires a dict with the keys of `expected`, and values close to its arrays."""

    def require(name, found, expected):
        if not isinstance(found, dict):
            kind = "None" if found is None else type(found).__name__
            reject("wrong_type", found, name=name, type=kind, expected_type="dict")
        if found.keys() != expected.keys():
            reject("wrong_keys", None, name=name, keys=", ".join(str(key)[:20] for key in list(found)[:20]))
        for key, array in expected.items():
            require_close(f"{name}[{key}]", found[key], array)

    return require


@pytest.fixture
def require_text():
    """Requires this very text, compared as code points, so that a hint can tell one wrong text from another."""

    def require(name, text, expected):
        require_equal(name, *(np.array([ord(character) for character in one], int) for one in (text, expected)))

    return require


def softmax(scores):
    """Over the last axis."""
    p = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return p / p.sum(axis=-1, keepdims=True)


def chi_square_bound(freedoms):
    """What Pearson's statistic of a right answer exceeds once in a million times.

    Source: Wilson, Hilferty (1931), The distribution of chi-square; 4.753 is the normal quantile of 1 - 1e-6.
    """
    spread = 2 / (9 * freedoms)
    return freedoms * (1 - spread + 4.753 * spread**0.5) ** 3


def fits(counts, p):
    """Whether counts (rows, V) may come from the probabilities p (rows, V), one distribution for each row."""
    expected = counts.sum(axis=1, keepdims=True) * p
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(expected > 0, (counts - expected) ** 2 / expected, np.where(counts > 0, np.inf, 0))
    rows, V = counts.shape
    return terms.sum() <= chi_square_bound(rows * (V - 1))


@pytest.fixture
def require_frequencies():
    """Requires that counts (rows, V) may come from softmax(scores / temperature), by a chi-square test.

    Where they do not, `resembles` says what they look like instead, by which a hint is found however one draws.
    """

    def require(name, counts, scores, temperature):
        if fits(counts, softmax(scores / temperature)):
            return
        others = {"multiplied": softmax(scores * temperature), "ignored": softmax(scores), "even": softmax(0 * scores)}
        found = next((label for label, p in others.items() if fits(counts, p)), "none")
        reject("wrong_frequencies", None, name=name, resembles=found)

    return require
