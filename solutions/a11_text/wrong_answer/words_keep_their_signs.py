"""Splits at spaces only, so that signs stick to the words.

Caught by: split_words::test_words, split_words::test_lower_case, split_words::test_no_words
Hint: words_keep_their_signs
"""


def split_words(text):
    return text.lower().split()
