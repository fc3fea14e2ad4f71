"""Pairs a single character with nothing.

Caught by: shifted_pairs::test_short_texts
Hint: pairs_of_one_character
"""


def shifted_pairs(text):
    return text[: max(len(text) - 1, 1)], text[1:]
