"""Texts that run into a loop, and texts that do not."""

from autograder.suite import points, require_equal

LETTERS = list("abcdefghijkl")


def word(case, length):
    """A text without a character that comes twice."""
    return "".join(case.rng.permutation(LETTERS)[:length])


@points(1)
def test_loops(student, case):
    """The length of what is repeated at the end, after something else."""
    for length, times in ((1, 4), (4, 3), (9, 5)):
        piece = word(case, length)
        require_equal("length", student.loop_length(f"{word(case, 11)}-{piece * times}"), length)


@points(0.5)
def test_no_loop(student, case):
    """0 where nothing is repeated often enough, or not at the end."""
    piece = word(case, 5)
    for text in (piece * 2, f"{piece * 3}!", "", "ab"):
        require_equal("length", student.loop_length(text), 0)


@points(0.5)
def test_times(student, case):
    """As many times as asked for, and the shortest piece of those that fit."""
    piece = word(case, 3)
    require_equal("length", student.loop_length(f"z{piece * 2}", 2), 3)
    require_equal("length", student.loop_length(f"z{piece * 4}", 5), 0)
    require_equal("length", student.loop_length(piece * 6, 2), 3)
