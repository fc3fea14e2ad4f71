"""Lets NumPy stretch one column to many.

Caught by: scale_min_max::test_refuses_other_columns
Hint: scale_stretches_columns
"""


def scale_min_max(data, low, high):
    return (np.asarray(data) - low) / _width(low, high)
