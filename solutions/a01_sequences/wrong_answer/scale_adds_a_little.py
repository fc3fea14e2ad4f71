"""Adds a tiny number to the width, against a division by zero.

Caught by: scale_min_max::test_constant_column
Hint: scale_adds_a_little
"""


def scale_min_max(data, low, high):
    data = np.asarray(data)
    if data.shape[-1:] != np.shape(low):
        raise ValueError("columns")
    return (data - low) / (np.subtract(high, low) + 1e-9)
