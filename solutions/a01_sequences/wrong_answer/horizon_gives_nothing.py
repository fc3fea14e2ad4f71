"""Returns empty arrays where there is not a single pair.

Caught by: seq2dataset::test_refuses_short_series
Hint: horizon_gives_nothing
"""


def seq2dataset(seq, window, horizon):
    if window < 1 or horizon < 1:
        raise ValueError("at least 1")
    seq = _points(seq)
    count = max(len(seq) - (window + horizon) + 1, 0)
    X = np.array([seq[i : i + window] for i in range(count)]).reshape(count, window, seq.shape[1])
    return X, seq[window + horizon - 1 :]


def melody_dataset(tune, window, horizon):
    notes = abc2timeseries(tune)
    if len(notes) < window + horizon:
        raise ValueError("the tune is too short")
    X, Y = seq2dataset(notes, window, horizon)
    return X, to_onehot(notes_to_labels(Y), 21)
