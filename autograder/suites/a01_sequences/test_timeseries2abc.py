"""From numbers to letters."""

import numpy as np

from autograder.suite import points, require_equal, require_raises


@points(1)
def test_tune(student, reference, draw_notes):
    """Pitches become letters, durations digits, with the meter before them and one space between the words."""
    notes = draw_notes(9, durations=(2, 4, 8, 16))
    require_equal("tune", student.timeseries2abc(notes), reference.timeseries2abc(notes))


@points(0.25)
def test_meter(student, reference, draw_notes):
    """The meter asked for stands at the beginning."""
    notes = draw_notes(6)
    require_equal("tune", student.timeseries2abc(notes, meter="3/4"), reference.timeseries2abc(notes, "3/4"))


@points(0.25)
def test_melody(student, reference, melody):
    """The tune of the lecture comes back exactly, letter for letter."""
    notes = reference.abc2timeseries(melody)
    require_equal("tune", student.timeseries2abc(notes.tolist()), melody)


@points(0.5)
def test_refuses_other_pitches(student):
    """A pitch below 1 or above 7 raises ValueError."""
    for pitch in (0, 8, -1):
        require_raises(ValueError, student.timeseries2abc, np.array([[1, 4], [pitch, 4]]))
