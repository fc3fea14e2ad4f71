"""Windows of a series, and the point some steps after each."""

import numpy as np

from autograder.suite import points, require_close, require_raises, require_shape


@points(1)
def test_three_steps_ahead(student, reference, series):
    """With horizon 3 each window comes with the third point after it."""
    seq = series()
    X, Y = student.seq2dataset(seq, 4, 3)
    expected_X, expected_Y = reference.seq2dataset(seq, 4, 3)
    require_close("Y", Y, expected_Y)
    require_close("X", X, expected_X)


@points(0.5)
def test_next_point(student, reference, series):
    """With horizon 1 each window comes with the point right after it."""
    seq = series(L=16, D=3)
    X, Y = student.seq2dataset(seq, 5, 1)
    expected_X, expected_Y = reference.seq2dataset(seq, 5, 1)
    require_close("Y", Y, expected_Y)
    require_close("X", X, expected_X)


@points(0.5)
def test_melody(student, reference, melody):
    """The 42 notes of the lecture, given as a list, with window 8 give X (34, 8, 2) and Y (34, 2)."""
    notes = reference.abc2timeseries(melody)
    X, Y = student.seq2dataset(notes.tolist(), 8, 1)
    require_shape("Y", Y, (34, 2))
    require_shape("X", X, (34, 8, 2))
    require_close("Y[0]", Y[0], [4, 4])
    require_close("X[0]", X[0], [[1, 4], [1, 4], [5, 4], [5, 4], [6, 4], [6, 4], [5, 2], [4, 4]])


@points(0.5)
def test_one_column(student, case):
    """A series without a second axis counts as one column."""
    seq = case.normal(12, dtype=np.float32)
    X, Y = student.seq2dataset(seq, 4, 2)
    require_close("Y", Y, seq[5:, None])
    require_close("X", X, np.stack([seq[i : i + 4, None] for i in range(7)]))


@points(0.5)
def test_single_pair(student, series):
    """A series of just window + horizon points gives one pair."""
    seq = series(L=7)
    X, Y = student.seq2dataset(seq, 4, 3)
    require_close("Y", Y, seq[6:])
    require_close("X", X, seq[None, :4])


@points(0.5)
def test_refuses_short_series(student, series):
    """A series too short for a single pair raises ValueError."""
    require_raises(ValueError, student.seq2dataset, series(L=6), 4, 3)
    require_raises(ValueError, student.seq2dataset, series(L=3), 4, 3)


@points(0.5)
def test_refuses_less_than_one(student, series):
    """A window or a horizon below 1 raises ValueError."""
    for window, horizon in ((0, 3), (4, 0), (4, -1)):
        require_raises(ValueError, student.seq2dataset, series(), window, horizon)
