"""Always writes 4/4.

Caught by: timeseries2abc::test_meter
Hint: abc_meter_ignored
"""


def timeseries2abc(notes, meter="4/4"):
    for pitch, _ in notes:
        if not 1 <= pitch <= 7:
            raise ValueError("no such pitch")
    return " ".join(["4/4", *(f"{PITCHES[pitch - 1]}{duration}" for pitch, duration in notes)])
