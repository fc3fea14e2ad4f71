"""Counts right words, not right rows.

Caught by: exact_match::test_whole_rows, exact_match::test_end_counts, exact_match::test_behind_the_end
Hint: match_counts_words
"""


def exact_match(decoded, targets):
    return (decoded == targets)[targets != PADDING].mean()
