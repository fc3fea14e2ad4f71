"""Takes the next character as the input and the one before as the target.

Caught by: shifted_pairs::test_pairs
Hint: pairs_backwards
"""


def shifted_pairs(ids):
    if len(ids) < 2:
        raise ValueError("a pair needs two characters")
    return ids[1:], ids[:-1]
