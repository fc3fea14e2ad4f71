"""Turns the test part round.

Caught by: chronological_split::test_last_points_are_held_out
Hint: split_test_part_backwards
"""


def chronological_split(data, held_out):
    data = np.asarray(data)
    if min(held_out, len(data) - held_out) < 1:
        raise ValueError("a part would be empty")
    return data[:-held_out], data[: -held_out - 1 : -1]
