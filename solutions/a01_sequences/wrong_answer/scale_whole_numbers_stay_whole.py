"""Writes the result into an array of the type of the data.

Caught by: scale_min_max::test_whole_numbers
Hint: scale_whole_numbers_stay_whole
"""


def scale_min_max(data, low, high):
    data = np.asarray(data)
    if data.shape[-1:] != np.shape(low):
        raise ValueError("columns")
    return ((data - low) / _width(low, high)).astype(data.dtype)
