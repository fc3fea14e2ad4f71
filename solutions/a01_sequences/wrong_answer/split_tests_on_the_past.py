"""Holds out the first points.

Caught by: chronological_split::test_last_points_are_held_out, chronological_split::test_one_point
Hint: split_tests_on_the_past
"""


def chronological_split(data, held_out):
    data = np.asarray(data)
    if min(held_out, len(data) - held_out) < 1:
        raise ValueError("a part would be empty")
    return data[held_out:], data[:held_out]
