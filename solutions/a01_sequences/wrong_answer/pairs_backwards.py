"""Predicts the character before.

Caught by: shifted_pairs::test_hello, shifted_pairs::test_any_text
Hint: pairs_backwards
"""


def shifted_pairs(text):
    return text[1:], text[:-1]
