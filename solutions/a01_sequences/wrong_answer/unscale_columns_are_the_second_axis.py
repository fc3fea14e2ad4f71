"""Works through the second axis as if it were always the columns.

Caught by: unscale_min_max::test_windows
Hint: unscale_columns_are_the_second_axis
"""


def unscale_min_max(scaled, low, high):
    data = np.array(scaled, float)
    for d in range(len(low)):
        data[:, d] = scaled[:, d] * _width(low, high)[d] + low[d]
    return data
