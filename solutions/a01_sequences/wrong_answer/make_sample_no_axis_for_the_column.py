"""Leaves a series of single numbers without the axis D.

Caught by: make_sample::test_sine, make_sample::test_list, seq2dataset::test_one_column
Hint: make_sample_no_axis_for_the_column
"""


def make_sample(data, window):
    data = np.asarray(data)
    return _windows(data, window, len(data) - window), data[window:]


def seq2dataset(seq, window, horizon):
    if horizon < 1:
        raise ValueError("horizon")
    seq = np.asarray(seq)
    return _windows(seq, window, len(seq) - (window + horizon) + 1), seq[window + horizon - 1 :]
