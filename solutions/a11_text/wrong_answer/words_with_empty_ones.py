"""Splits at what is no word, and keeps the empty strings at the ends.

Caught by: split_words::test_words, split_words::test_lower_case, split_words::test_no_words
Hint: words_with_empty_ones
"""


def split_words(text):
    return re.split(r"[^a-z0-9'가-힣ㄱ-ㅣ]+", text.lower())
