"""Writes the duration before the letter.

Caught by: timeseries2abc::test_tune, timeseries2abc::test_meter, timeseries2abc::test_melody
Hint: abc_letter_after_the_duration
"""


def timeseries2abc(notes, meter="4/4"):
    for pitch, _ in notes:
        if not 1 <= pitch <= 7:
            raise ValueError("no such pitch")
    return " ".join([meter, *(f"{duration}{PITCHES[pitch - 1]}" for pitch, duration in notes)])
