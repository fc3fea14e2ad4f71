"""Compares also what stands behind END.

Caught by: exact_match::test_behind_the_end
Hint: match_compares_the_padding
"""


def exact_match(decoded, targets):
    return (decoded == targets).all(axis=1).mean()
