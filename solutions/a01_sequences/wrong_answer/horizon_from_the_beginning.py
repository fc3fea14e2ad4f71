"""Counts the horizon from the first point of the window.

Caught by: seq2dataset::test_three_steps_ahead, seq2dataset::test_next_point, seq2dataset::test_melody,
    seq2dataset::test_one_column, seq2dataset::test_single_pair
Hint: horizon_from_the_beginning
"""


def seq2dataset(seq, window, horizon):
    if horizon < 1:
        raise ValueError("horizon")
    seq = _points(seq)
    X = _windows(seq, window, len(seq) - (window + horizon) + 1)
    return X, seq[horizon : horizon + len(X)]
