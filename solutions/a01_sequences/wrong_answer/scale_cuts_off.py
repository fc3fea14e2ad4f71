"""Cuts off what lies outside of 0 and 1.

Caught by: scale_min_max::test_beyond_the_range
Hint: scale_cuts_off
"""


def scale_min_max(data, low, high):
    data = np.asarray(data)
    if data.shape[-1:] != np.shape(low):
        raise ValueError("columns")
    scaled = (data - low) / _width(low, high)
    return np.where(np.equal(low, high), scaled, np.clip(scaled, 0, 1))
