"""One step ahead, with networks whose weights are drawn anew for everyone."""

import numpy as np

from autograder.suite import lend, points, reject, require_close


def expected(given, model, series, window):
    """What the network says after each of the windows, which may be the student's own and of another shape."""
    X = np.asarray(given.make_sample(series, window)[0])
    if X.size == 0 or X.size % window:
        reject("no_windows")
    return np.asarray(model(X.reshape(-1, window, 1)))


@points(2)
def test_every_window(student, given, case, network):
    """A guess for every window, made from the true points."""
    model, series = network(7), case.normal(40)
    predictions = student.predict_series(lend(student, model), series, 7).astype(np.float32)  # as networks calculate
    require_close("predictions", predictions, expected(given, model, series, 7), rtol=1e-4)


@points(1)
def test_short_series(student, given, case, network):
    """A series that is hardly longer than the window."""
    model, series = network(5), case.normal(7)
    predictions = student.predict_series(lend(student, model), series, 5).astype(np.float32)  # as networks calculate
    require_close("predictions", predictions, expected(given, model, series, 5), rtol=1e-4)
