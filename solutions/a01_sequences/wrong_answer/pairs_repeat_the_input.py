"""Takes the input itself as the target.

Caught by: shifted_pairs::test_hello, shifted_pairs::test_any_text
Hint: pairs_repeat_the_input
"""


def shifted_pairs(text):
    return text[:-1], text[:-1]
