"""The largest count beside the diagonal."""

import numpy as np

from autograder.suite import points, require_equal


def matrix(case, C=5):
    """Many right answers, few mistakes, all counts different beside the diagonal."""
    counts = case.rng.permutation(C * C).reshape(C, C)
    return counts + np.diag(np.full(C, 100))


@points(1)
def test_most_frequent(student, case):
    """True and predicted class of the mistake that was made most often."""
    for _ in range(3):
        counts = matrix(case)
        mistakes = counts - np.diag(np.diag(counts))
        true, predicted = student.most_confused(counts)
        require_equal("true", true, int(mistakes.max(axis=1).argmax()))
        require_equal("predicted", predicted, int(mistakes.max(axis=0).argmax()))


@points(0.5)
def test_ties(student):
    """Of equally frequent mistakes the first one counts, row by row."""
    true, predicted = student.most_confused(np.array([[9, 1, 4], [4, 0, 2], [3, 4, 7]]))
    require_equal("true", true, 0)
    require_equal("predicted", predicted, 2)


@points(0.5)
def test_no_mistakes(student):
    """Without any mistake the two classes are still different."""
    true, predicted = student.most_confused(np.diag([3, 1, 2, 5]))
    require_equal("true", true, 0)
    require_equal("predicted", predicted, 1)
