"""Letters to windows and one-hot rows. `given` has the student's pieces where they are what is judged."""

import pytest

from autograder.suite import points, require_close, require_raises


@pytest.fixture
def expected(given):
    """What the given pieces make of a tune."""

    def expected(tune, window, horizon):
        X, Y = given.seq2dataset(given.abc2timeseries(tune), window, horizon)
        return X, given.to_onehot(given.notes_to_labels(Y), 21)

    return expected


@points(1)
def test_melody(student, expected, melody):
    """The tune of the lecture with window 8 gives X (34, 8, 2) and Y (34, 21)."""
    X, Y = student.melody_dataset(melody, 8, 1)
    expected_X, expected_Y = expected(melody, 8, 1)
    require_close("X", X, expected_X)
    require_close("Y", Y, expected_Y)


@points(1)
def test_any_tune(student, reference, expected, draw_notes):
    """Any tune, any window, any horizon."""
    tune = reference.timeseries2abc(draw_notes(19), "3/4")
    X, Y = student.melody_dataset(tune, 5, 3)
    expected_X, expected_Y = expected(tune, 5, 3)
    require_close("X", X, expected_X)
    require_close("Y", Y, expected_Y)


@points(0.5)
def test_single_pair(student, reference, expected, draw_notes):
    """A tune of just window + horizon notes gives one pair."""
    tune = reference.timeseries2abc(draw_notes(6))
    X, Y = student.melody_dataset(tune, 4, 2)
    expected_X, expected_Y = expected(tune, 4, 2)
    require_close("X", X, expected_X)
    require_close("Y", Y, expected_Y)


@points(0.5)
def test_refuses_short_tunes(student, reference, draw_notes):
    """A tune too short for a single pair raises ValueError."""
    require_raises(ValueError, student.melody_dataset, reference.timeseries2abc(draw_notes(5)), 4, 2)
