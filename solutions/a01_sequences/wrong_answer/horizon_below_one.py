"""Accepts any horizon.

Caught by: seq2dataset::test_refuses_less_than_one
Hint: horizon_below_one
"""


def seq2dataset(seq, window, horizon):
    seq = _points(seq)
    X = _windows(seq, window, len(seq) - (window + horizon) + 1)
    return X, seq[window + horizon - 1 :][: len(X)]
