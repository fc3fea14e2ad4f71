"""Lets pitch 0 take the last letter.

Caught by: timeseries2abc::test_refuses_other_pitches
Hint: abc_rest_is_a_note
"""


def timeseries2abc(notes, meter="4/4"):
    return " ".join([meter, *(f"{(PITCHES * 2)[pitch - 1]}{duration}" for pitch, duration in notes)])
