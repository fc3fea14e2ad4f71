"""Knows the letters a to z only, so that no Korean word is left.

Caught by: split_words::test_words, split_words::test_lower_case
Hint: words_of_latin_letters_only
"""


def split_words(text):
    return re.findall(r"[a-z0-9']+", text.lower())
