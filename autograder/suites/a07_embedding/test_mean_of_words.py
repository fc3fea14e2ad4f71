"""The mean over words, not over places."""

import numpy as np

from autograder.suite import points, require_close


@points(1.5)
def test_mean_over_words(student, reference, padded, case):
    """Only words count, in the sum and in the number they are divided by."""
    mask = padded.x != 0
    out = case.normal(*padded.dout.shape)
    require_close("mean", student.mean_of_words(out, mask), reference.mean_of_words(out, mask))


@points(0.5)
def test_all_words(student, case):
    """Without padding it is the plain mean over time."""
    out = case.normal(2, 5, 3)
    require_close("mean", student.mean_of_words(out, np.ones((2, 5), bool)), out.mean(axis=1))


@points(1)
def test_no_words(student, reference, case):
    """A sequence of padding alone gives zeros, not NaN."""
    out, mask = case.normal(3, 4, 2), np.ones((3, 4), bool)
    mask[1] = False
    mask[2, :2] = False
    require_close("mean", student.mean_of_words(out, mask), reference.mean_of_words(out, mask))
