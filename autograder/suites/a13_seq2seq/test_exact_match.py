"""The share of rows that are right to the end."""

import numpy as np

from autograder.suite import points, require_close


def answers(case, N=7, T=6):
    """Random targets with END, and decoded rows of which three are wrong: one misses its END, two have another word."""
    lengths = case.integers(1, T, N)
    targets = case.integers(3, 20, (N, T))
    places = np.arange(T)
    targets[places == lengths[:, None]] = 2
    targets[places > lengths[:, None]] = 0
    decoded = targets.copy()
    without_end, *others = case.rng.permutation(N)[:3]
    decoded[without_end, lengths[without_end]] = 21
    for row in others:
        decoded[row, case.integers(0, int(lengths[row]))] = 21
    return decoded, targets


@points(1)
def test_whole_rows(student, reference, case):
    """A row with one wrong word is wrong as a whole."""
    decoded, targets = answers(case)
    require_close("share", student.exact_match(decoded, targets), reference.exact_match(decoded, targets))


@points(1)
def test_end_counts(student):
    """A row that goes on where it should have come to its end is wrong, and one that stops too soon as well."""
    targets = np.array([[5, 6, 2, 0], [5, 6, 7, 2], [8, 2, 0, 0], [9, 2, 0, 0]])
    decoded = np.array([[5, 6, 7, 2], [5, 6, 2, 0], [8, 2, 0, 0], [9, 5, 5, 5]])
    require_close("share", student.exact_match(decoded, targets), 1 / 4)


@points(1)
def test_behind_the_end(student, reference, case):
    """An answer is not judged by what stands behind its END."""
    decoded, targets = answers(case)
    noise = np.where(targets == 0, case.integers(3, 20, targets.shape), decoded)
    require_close("share", student.exact_match(noise, targets), reference.exact_match(decoded, targets))
