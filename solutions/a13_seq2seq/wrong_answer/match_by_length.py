"""Compares whether END stands in the same place.

Caught by: exact_match::test_whole_rows, exact_match::test_behind_the_end
Hint: match_by_length
"""


def exact_match(decoded, targets):
    return ((decoded == END) == (targets == END)).all(axis=1).mean()
