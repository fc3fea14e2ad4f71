"""Cuts the text into pieces of two.

Caught by: shifted_pairs::test_hello, shifted_pairs::test_any_text
Hint: pairs_do_not_overlap
"""


def shifted_pairs(text):
    text = text[: len(text) // 2 * 2]
    return text[::2], text[1::2]
