"""Scales to -1 and 1.

Caught by: scale_min_max::test_columns, scale_min_max::test_beyond_the_range, scale_min_max::test_windows,
    scale_min_max::test_whole_numbers, scale_min_max::test_constant_column
Hint: scale_between_minus_one_and_one
"""


def scale_min_max(data, low, high):
    data = np.asarray(data)
    if data.shape[-1:] != np.shape(low):
        raise ValueError("columns")
    return 2 * (data - low) / _width(low, high) - 1
