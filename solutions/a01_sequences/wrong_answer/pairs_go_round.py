"""Lets the first character follow the last.

Caught by: shifted_pairs::test_hello, shifted_pairs::test_any_text, shifted_pairs::test_short_texts
Hint: pairs_go_round
"""


def shifted_pairs(text):
    return text, text[1:] + text[:1]
