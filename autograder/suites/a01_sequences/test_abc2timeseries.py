"""From letters to numbers."""

from autograder.suite import points, require_close, require_equal, require_raises, require_shape


@points(1)
def test_tune(student, reference, draw_notes):
    """Letters become pitches 1 to 7, digits durations."""
    notes = draw_notes(11)
    tune = reference.timeseries2abc(notes)
    require_close("notes", student.abc2timeseries(tune), notes)


@points(0.25)
def test_whole_numbers(student, reference, draw_notes):
    """Pitch and duration come as integers: written back they should not become c4.0."""
    notes = draw_notes(7)
    tune = reference.timeseries2abc(notes)
    require_equal("notes", student.abc2timeseries(tune), notes)


@points(0.25)
def test_melody(student, reference, melody):
    """The tune of the lecture has 42 notes."""
    notes = student.abc2timeseries(melody)
    require_shape("notes", notes, (42, 2))
    require_close("notes", notes, reference.abc2timeseries(melody))


@points(0.5)
def test_meters(student, reference, draw_notes):
    """The meter may be another one, or be missing."""
    for notes, meter in ((draw_notes(6), "3/4"), (draw_notes(5), "12/8"), (draw_notes(7), "")):
        tune = reference.timeseries2abc(notes, meter).strip()
        require_close("notes", student.abc2timeseries(tune), notes)


@points(0.5)
def test_durations_of_two_digits(student, reference, draw_notes):
    """A duration may have more than one digit."""
    notes = draw_notes(8, durations=(16, 32))
    tune = reference.timeseries2abc(notes)
    require_close("notes", student.abc2timeseries(tune), notes)


@points(0.5)
def test_refuses_other_words(student):
    """A word that is neither a note nor the meter at the beginning raises ValueError."""
    for word in ("h4", "C4", "c", "4c", "c-4", "4/4"):
        require_raises(ValueError, student.abc2timeseries, f"4/4 c4 {word} g2")
