"""Leaves capital letters, and so makes two words of one.

Caught by: split_words::test_lower_case
Hint: words_keep_capitals
"""


def split_words(text):
    return re.findall(r"[A-Za-z0-9'가-힣ㄱ-ㅣ]+", text)
