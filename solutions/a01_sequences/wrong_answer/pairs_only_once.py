"""Leaves out pairs that came before.

Caught by: shifted_pairs::test_hello, shifted_pairs::test_any_text
Hint: pairs_only_once
"""


def shifted_pairs(text):
    pairs = list(dict.fromkeys((a, b) for a, b in zip(text, text[1:]) if a != b))
    return "".join(a for a, _ in pairs), "".join(b for _, b in pairs)
