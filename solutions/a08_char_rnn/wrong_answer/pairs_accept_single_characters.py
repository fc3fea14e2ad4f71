"""Makes pairs of nothing.

Caught by: shifted_pairs::test_refuses_single_characters
Hint: pairs_accept_single_characters
"""


def shifted_pairs(ids):
    return ids[:-1], ids[1:]
