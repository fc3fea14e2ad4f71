"""Divides by zero where a column never changes.

Caught by: scale_min_max::test_constant_column
Hint: scale_constant_is_nan
"""


def scale_min_max(data, low, high):
    data = np.asarray(data)
    if data.shape[-1:] != np.shape(low):
        raise ValueError("columns")
    with np.errstate(all="ignore"):
        return (data - low) / np.subtract(high, low)
