"""Random prices, cut once."""

from autograder.suite import points, require_close


@points(1.5)
def test_parts(student, reference, prices):
    """The last days are for testing, all others for training, in the order of time."""
    series = prices(19)
    for part, mine, expected in zip(
        ("train", "test"), student.split_by_time(series, 6), reference.split_by_time(series, 6), strict=True
    ):
        require_close(part, mine, expected)


@points(0.5)
def test_two_hundred_days(student, prices):
    """Where nothing is said, 200 days are held out."""
    series = prices(450)
    train, test = student.split_by_time(series)
    require_close("train", train, series[:250])
    require_close("test", test, series[250:])
