"""Lets every character be its own target.

Caught by: shifted_pairs::test_pairs
Hint: pairs_not_shifted
"""


def shifted_pairs(ids):
    if len(ids) < 2:
        raise ValueError("a pair needs two characters")
    return ids[:-1], ids[:-1]
