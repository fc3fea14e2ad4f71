"""Takes the first word for the meter, whatever it is.

Caught by: abc2timeseries::test_meters
Hint: tune_first_word_always_dropped
"""


def abc2timeseries(tune):
    return np.array([_note(word) for word in tune.split()[1:]])
