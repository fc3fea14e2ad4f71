"""Training on the past, testing on the future."""

from autograder.suite import points, require_close, require_raises


@points(1)
def test_last_points_are_held_out(student, series):
    """The test part is the last points, the training part all before them, in the order of time."""
    data = series()
    train, test = student.chronological_split(data, 4)
    require_close("train", train, data[:13])
    require_close("test", test, data[13:])


@points(0.5)
def test_one_point(student, case):
    """Of a series without a second axis, a single point can be held out."""
    data = case.normal(8)
    train, test = student.chronological_split(data, 1)
    require_close("train", train, data[:7])
    require_close("test", test, data[7:])


@points(0.5)
def test_refuses_an_empty_part(student, series):
    """ValueError where one of the parts would be empty."""
    data = series(L=5)
    for held_out in (0, 5, 6, -2):
        require_raises(ValueError, student.chronological_split, data, held_out)
