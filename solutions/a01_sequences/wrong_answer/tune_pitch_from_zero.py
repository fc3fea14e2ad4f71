"""Numbers the pitches from 0.

Caught by: abc2timeseries::test_tune, abc2timeseries::test_melody, abc2timeseries::test_meters,
    abc2timeseries::test_durations_of_two_digits, abc2timeseries::test_whole_numbers
Hint: tune_pitch_from_zero
"""


def abc2timeseries(tune):
    words = tune.split()
    words = words[1:] if "/" in words[0] else words
    return np.array([_note(word) for word in words]) - [1, 0]


def melody_dataset(tune, window, horizon):
    X, Y = seq2dataset(abc2timeseries(tune) + [1, 0], window, horizon)
    return X, to_onehot(notes_to_labels(Y), 21)
