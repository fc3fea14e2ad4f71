"""Shuffles before it splits.

Caught by: chronological_split::test_last_points_are_held_out, chronological_split::test_one_point
Hint: split_shuffles
"""


def chronological_split(data, held_out):
    data = np.asarray(data)
    if min(held_out, len(data) - held_out) < 1:
        raise ValueError("a part would be empty")
    shuffled = np.random.default_rng(0).permutation(data)
    return shuffled[:-held_out], shuffled[-held_out:]
