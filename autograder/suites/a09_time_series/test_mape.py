"""Errors in per cent of the real price."""

from autograder.suite import points, require_close


@points(2)
def test_values(student, reference, prices):
    """The mean over all days, of errors in both directions."""
    real, predicted = prices(11), prices(11)
    require_close("error", student.mape(real, predicted), reference.mape(real, predicted))


@points(1)
def test_row_and_column(student, reference, prices):
    """One of the two may be a column: each prediction belongs to the price of its own day."""
    real, predicted = prices(8), prices(8)
    require_close("error", student.mape(real, predicted[:, None]), reference.mape(real, predicted))
    require_close("error", student.mape(real[:, None], predicted), reference.mape(real, predicted))
