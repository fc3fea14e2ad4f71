"""Many steps ahead, with random weights. Guesses are fed back, and so is rounding.

Networks calculate in single precision, so values are compared, and explained, as such whatever type they come in.
"""

import numpy as np

from autograder.suite import lend, points, require_close

ROUNDING = 1e-3


@points(1)
def test_one_step(student, reference, case, network):
    """The first guess is made from the points that are known."""
    model, start = network(6), case.normal(6)
    values = student.forecast(lend(student, model), start, 1).astype(np.float32)
    require_close("values", values, reference.forecast(model, start, 1), rtol=ROUNDING)


@points(2)
def test_beyond_the_window(student, reference, case, network):
    """More steps than the window is long: in the end the network reads nothing but its own guesses."""
    model, start = network(4), case.normal(4)
    values = student.forecast(lend(student, model), start, 7).astype(np.float32)
    require_close("values", values, reference.forecast(model, start, 7), rtol=ROUNDING)


@points(1)
def test_within_the_window(student, reference, case, network):
    """Fewer steps than the window is long: known points and guesses, in the order of time."""
    model, start = network(5), case.normal(5)
    values = student.forecast(lend(student, model), start, 3).astype(np.float32)
    require_close("values", values, reference.forecast(model, start, 3), rtol=ROUNDING)
