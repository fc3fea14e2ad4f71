"""Does not move low to 0.

Caught by: scale_min_max::test_columns, scale_min_max::test_beyond_the_range, scale_min_max::test_windows,
    scale_min_max::test_constant_column
Hint: scale_forgets_low
"""


def scale_min_max(data, low, high):
    data = np.asarray(data)
    if data.shape[-1:] != np.shape(low):
        raise ValueError("columns")
    return data / _width(low, high)
