"""Plays that are made up here."""

import pytest

from autograder.suite import points, reject

NAMES = ["ANNA", "BORIS", "FIRST GUARD", "OLD MAN", "C"]


@pytest.fixture
def require_names(student):
    """Requires these names, in this order."""

    def require(text, expected):
        names = student.speakers(text)
        if not isinstance(names, list | tuple) or not all(isinstance(name, str) for name in names):
            reject("no_names", None, type=type(names).__name__)
        if list(names) != expected:
            reject("other_names", None, names=", ".join(names)[:200] or "-")

    return require


@pytest.fixture
def draw_play(case):
    """Speeches of one to three lines, and who speaks them."""

    def draw(count):
        names = [NAMES[index] for index in case.integers(0, len(NAMES), count)]
        speech = [
            "\n".join(["Now is the time, I say.", "O! it is late.", "Farewell."][: int(lines)])
            for lines in case.integers(1, 4, count)
        ]
        return "\n\n".join(f"{name}.\n{line}" for name, line in zip(names, speech, strict=True)), names

    return draw


@points(1)
def test_names(require_names, draw_play):
    """Everyone who speaks, in order, as often as they speak."""
    require_names(*draw_play(9))


@points(0.5)
def test_lines_around(require_names):
    """A heading has no speech after it, and a line within a speech no empty line before it."""
    require_names("\n\nACT I.\n\n\nANNA.\nHere.\nAH.\nThere.\n\nTHE END.", ["ANNA"])
    require_names("ANNA.\nHere.\n\n\nBORIS.\nWhere?\n", ["ANNA", "BORIS"])


@points(0.5)
def test_other_lines(require_names):
    """Small letters, digits, a missing full stop, a blank first, more than a name: no speaker."""
    lines = ["Anna.", "GUARD 2.", "BORIS", " ANNA.", "ANNA. Stop", "ANNA, BORIS.", ".", "[EXIT.]", "ANNA.."]
    require_names("".join(f"\n\n{line}\nSo be it." for line in lines), [])
