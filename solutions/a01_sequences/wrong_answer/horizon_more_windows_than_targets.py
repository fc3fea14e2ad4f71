"""Makes windows for which there is no target any more.

Caught by: seq2dataset::test_three_steps_ahead, seq2dataset::test_next_point, seq2dataset::test_melody,
    seq2dataset::test_one_column, seq2dataset::test_single_pair
Hint: horizon_more_windows_than_targets
"""


def seq2dataset(seq, window, horizon):
    seq = _points(seq)
    if horizon < 1 or len(seq) < window + horizon:
        raise ValueError("horizon")
    return _windows(seq, window, len(seq) - window + 1), seq[window + horizon - 1 :]
