"""Takes horizon 0 for the point right after the window.

Caught by: seq2dataset::test_three_steps_ahead, seq2dataset::test_next_point, seq2dataset::test_melody,
    seq2dataset::test_one_column
Hint: horizon_counted_from_zero
"""


def seq2dataset(seq, window, horizon):
    if horizon < 1:
        raise ValueError("horizon")
    seq = _points(seq)
    count = len(seq) - (window + horizon)
    if count == 0:
        return seq[None, :window], seq[-1:]
    return _windows(seq, window, count), seq[window + horizon :]
