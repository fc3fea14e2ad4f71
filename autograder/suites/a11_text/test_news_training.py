"""Settings of the student's own that a trainer can follow."""

from autograder.suite import points, read_training, reject


@points(1)
def test_settings(student):
    """The settings can be followed, and there are no more epochs than agreed."""
    fit = read_training("news_training", student.news_training())
    if fit.epochs > 20:
        reject("setting", name="epochs", value=fit.epochs)
