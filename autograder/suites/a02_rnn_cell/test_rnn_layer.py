"""The cell as a layer: which states it returns."""

import numpy as np

from autograder.suite import points, reject, require_close


def two_values(result, out):
    """`result` as the pair that return_state asks for; nested lists in the shape of `out` are one value, not two."""
    got = len(result) if isinstance(result, tuple | list) and not has_shape(result, out.shape) else 1
    if got != 2:
        reject("returns_count", result, function="rnn_layer", expected=2, got=got)
    return result


def has_shape(value, shape):
    """Whether nested lists are an array of `shape`."""
    try:
        return np.shape(value) == shape
    except ValueError:  # lists of different lengths
        return False


@points(0.75)
def test_last_state(student, given, cell):
    """By default only the last state comes out, of shape (N, H)."""
    h, _ = given.rnn_forward(cell.x, None, *cell.weights)
    require_close("out", student.rnn_layer(cell.x, *cell.weights), h[:, -1])


@points(0.75)
def test_return_sequences(student, given, cell):
    """With return_sequences=True all states come out, of shape (N, T, H)."""
    h, _ = given.rnn_forward(cell.x, None, *cell.weights)
    require_close("out", student.rnn_layer(cell.x, *cell.weights, return_sequences=True), h, time_axis=1)


@points(0.5)
def test_return_state(student, given, cell):
    """With return_state=True the last state comes out twice: as output and as state."""
    h, _ = given.rnn_forward(cell.x, None, *cell.weights)
    out, last_h = two_values(student.rnn_layer(cell.x, *cell.weights, return_state=True), h[:, -1])
    require_close("out", out, h[:, -1])
    require_close("last_h", last_h, h[:, -1])


@points(0.5)
def test_both_options(student, given, cell):
    """With both options all states come out, and then the last state."""
    h, _ = given.rnn_forward(cell.x, None, *cell.weights)
    result = student.rnn_layer(cell.x, *cell.weights, return_sequences=True, return_state=True)
    out, last_h = two_values(result, h)
    require_close("out", out, h, time_axis=1)
    require_close("last_h", last_h, h[:, -1])


@points(0.5)
def test_initial_state(student, given, cell):
    """The layer starts from h0 where one is given."""
    h, _ = given.rnn_forward(cell.x, cell.h0, *cell.weights)
    require_close("out", student.rnn_layer(cell.x, *cell.weights, cell.h0), h[:, -1])
