"""As yesterday."""

from autograder.suite import points, require_close


@points(1)
def test_day_before(student, reference, prices):
    """For each of the last days the price of the day before."""
    series = prices(17)
    require_close("prices", student.naive_forecast(series, 5), reference.naive_forecast(series, 5))
    longer = prices(230)
    require_close("prices", student.naive_forecast(longer), reference.naive_forecast(longer))
