"""Scaling by a range that is not that of the prices."""

from autograder.suite import points, require_close


@points(1)
def test_values(student, reference, prices):
    """Prices within and beyond the range, of any shape."""
    series = prices(24)
    low, high = sorted([float(series[3]), float(series[17])])
    require_close("scaled", student.scale(series, low, high), reference.scale(series, low, high))
    column = series.reshape(-1, 1)
    require_close("scaled", student.scale(column, low, high), reference.scale(column, low, high))
