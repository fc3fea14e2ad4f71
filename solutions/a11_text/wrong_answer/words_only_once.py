"""Keeps each word once.

Caught by: split_words::test_words, split_words::test_lower_case
Hint: words_only_once
"""


def split_words(text):
    return list(dict.fromkeys(re.findall(r"[a-z0-9']+", text.lower())))
