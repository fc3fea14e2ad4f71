"""The way back."""

from autograder.suite import points, require_close


@points(1)
def test_values(student, reference, case):
    """Scaled numbers, also below 0 and above 1, of any shape."""
    scaled, low = case.normal(7, 2), float(case.rng.uniform(50, 80))
    high = low + float(case.rng.uniform(5, 40))
    require_close("prices", student.unscale(scaled, low, high), reference.unscale(scaled, low, high))
