"""Puts the duration first.

Caught by: abc2timeseries::test_tune, abc2timeseries::test_melody, abc2timeseries::test_meters,
    abc2timeseries::test_durations_of_two_digits, abc2timeseries::test_whole_numbers
Hint: tune_duration_first
"""


def abc2timeseries(tune):
    words = tune.split()
    words = words[1:] if "/" in words[0] else words
    return np.array([_note(word)[::-1] for word in words])


def melody_dataset(tune, window, horizon):
    X, Y = seq2dataset(abc2timeseries(tune)[:, ::-1], window, horizon)
    return X, to_onehot(notes_to_labels(Y), 21)
