"""Returns all points up to the horizon.

Caught by: seq2dataset::test_three_steps_ahead, seq2dataset::test_next_point, seq2dataset::test_melody,
    seq2dataset::test_one_column, seq2dataset::test_single_pair
Hint: horizon_gives_all_points_on_the_way
"""


def seq2dataset(seq, window, horizon):
    if horizon < 1:
        raise ValueError("horizon")
    seq = _points(seq)
    X = _windows(seq, window, len(seq) - (window + horizon) + 1)
    return X, np.stack([seq[i + window : i + window + horizon] for i in range(len(X))])
