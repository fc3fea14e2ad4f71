"""Lets the last character be followed by the first.

Caught by: shifted_pairs::test_pairs
Hint: pairs_go_round
"""


def shifted_pairs(ids):
    if len(ids) < 2:
        raise ValueError("a pair needs two characters")
    return ids, np.roll(ids, -1)
