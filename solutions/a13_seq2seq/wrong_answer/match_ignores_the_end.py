"""Compares the words only, so that an answer may go on or stop too soon.

Caught by: exact_match::test_whole_rows, exact_match::test_end_counts, exact_match::test_behind_the_end
Hint: match_ignores_the_end
"""


def exact_match(decoded, targets):
    return ((decoded == targets) | (targets == PADDING) | (targets == END)).all(axis=1).mean()
