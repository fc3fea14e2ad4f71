"""Divides by high, not by the width of the range.

Caught by: scale_min_max::test_columns, scale_min_max::test_beyond_the_range, scale_min_max::test_windows,
    scale_min_max::test_constant_column
Hint: scale_divides_by_high
"""


def scale_min_max(data, low, high):
    data = np.asarray(data)
    if data.shape[-1:] != np.shape(low):
        raise ValueError("columns")
    return (data - low) / np.where(np.equal(low, high), 1, high)
