"""Ignores low and high and takes the range of what it scales.

Caught by: scale_min_max::test_columns, scale_min_max::test_beyond_the_range, scale_min_max::test_windows,
    scale_min_max::test_whole_numbers, scale_min_max::test_constant_column
Hint: scale_fits_again
"""


def scale_min_max(data, low, high):
    data = np.asarray(data)
    if data.shape[-1:] != np.shape(low):
        raise ValueError("columns")
    own = data.reshape(-1, data.shape[-1])
    return (data - own.min(axis=0)) / _width(own.min(axis=0), own.max(axis=0))
