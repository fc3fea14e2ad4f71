"""Returns empty arrays for a tune that is too short.

Caught by: melody_dataset::test_refuses_short_tunes
Hint: melody_of_nothing
"""


def melody_dataset(tune, window, horizon):
    notes = abc2timeseries(tune)
    if len(notes) < window + horizon:
        return np.zeros((0, window, 2)), np.zeros((0, 21))
    X, Y = seq2dataset(notes, window, horizon)
    return X, to_onehot(notes_to_labels(Y), 21)
