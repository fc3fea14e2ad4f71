"""Writes a space after every word, the last one too.

Caught by: timeseries2abc::test_tune, timeseries2abc::test_meter, timeseries2abc::test_melody
Hint: abc_space_at_the_end
"""


def timeseries2abc(notes, meter="4/4"):
    for pitch, _ in notes:
        if not 1 <= pitch <= 7:
            raise ValueError("no such pitch")
    return f"{meter} " + "".join(f"{PITCHES[pitch - 1]}{duration} " for pitch, duration in notes)
