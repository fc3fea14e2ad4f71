"""Knows the meter 4/4 and no other.

Caught by: abc2timeseries::test_meters, melody_dataset::test_any_tune
"""


def abc2timeseries(tune):
    words = tune.split()
    words = words[1:] if words[0] == "4/4" else words
    return np.array([_note(word) for word in words])
