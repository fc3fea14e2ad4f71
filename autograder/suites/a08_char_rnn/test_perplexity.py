"""From nats to a number of characters."""

import numpy as np

from autograder.suite import points, require_close


@points(0.5)
def test_even_chances(student, case):
    """Who guesses among V equally likely characters has perplexity V."""
    V = int(case.integers(20, 90))
    require_close("perplexity", student.perplexity(float(np.log(V))), float(V))


@points(0.5)
def test_any_loss(student, reference, case):
    """It is right for any loss, and never below 1."""
    for loss in (float(case.rng.uniform(0.2, 3)), 0.0):
        require_close("perplexity", student.perplexity(loss), reference.perplexity(loss))
