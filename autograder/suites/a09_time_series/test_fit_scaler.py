"""The range of random prices."""

from autograder.suite import points, require_close


@points(1)
def test_range(student, prices):
    """The lowest and the highest price, wherever they stand."""
    for _ in range(3):
        series = prices(12)
        low, high = student.fit_scaler(series)
        require_close("low", low, series.min())
        require_close("high", high, series.max())
