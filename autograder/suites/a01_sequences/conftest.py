"""Random series, labels and tunes for the checks of a01. All lengths differ, so that none can stand for another."""

import numpy as np
import pytest

from autograder.suite import reject

MELODY = (
    "4/4 c4 c4 g4 g4 a4 a4 g2 f4 f4 e4 e4 d4 d4 c2 "
    "g4 g4 f4 f4 e4 e4 d2 g4 g4 f4 f4 e4 e4 d2 "
    "c4 c4 g4 g4 a4 a4 g2 f4 f4 e4 e4 d4 d4 c2"
)


@pytest.fixture
def series(case):
    """Draws a series (L, D) of normally distributed numbers."""

    def series(L=17, D=2, dtype=np.float64):
        return case.normal(L, D, dtype=dtype)

    return series


@pytest.fixture
def draw_notes(case):
    """Draws notes (L, 2): pitches 1 to 7, durations from those given; the lowest and the highest pitch occur."""

    def draw_notes(L, durations=(2, 4, 8)):
        pitches = case.integers(1, 8, L)
        pitches[0], pitches[-2:] = 7, (1, 7)
        return np.stack([pitches, case.rng.choice(durations, L)], axis=1)

    return draw_notes


@pytest.fixture
def bases(case):
    """Draws `count` letters of DNA; each letter occurs at each place of a codon."""

    def bases(count):
        text = "ACGGTACTGTAC" + "".join(case.rng.choice(list("ACGT"), count))
        return text[:count]

    return bases


@pytest.fixture
def melody():
    """The 42 notes of the lecture's tune."""
    return MELODY


@pytest.fixture
def require_choices():
    """Judges the answers under some of the keys of a dict, and tells only how many are wrong."""

    def require_choices(name, value, expected, keys):
        if not isinstance(value, dict):
            reject("wrong_type", value, name=name, type=type(value).__name__, expected_type="dict")
        if set(value) != set(expected):
            reject("wrong_keys", value, name=name, keys=", ".join(map(str, value)))
        options = sorted(set(expected.values()))
        texts = [value[key] if isinstance(value[key], str) else "" for key in keys]
        chosen = np.array([options.index(text) if text in options else -1 for text in texts])
        wrong = sum(text != expected[key] for text, key in zip(texts, keys, strict=True))
        if wrong:
            reject("wrong_choices", chosen, name=name, wrong=wrong, total=len(keys))  # as numbers, for diagnosis

    return require_choices
