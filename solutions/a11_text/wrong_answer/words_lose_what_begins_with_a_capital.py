"""Looks for small letters without making them small first.

Caught by: split_words::test_lower_case
Hint: words_lose_what_begins_with_a_capital
"""


def split_words(text):
    return re.findall(r"[a-z0-9'가-힣ㄱ-ㅣ]+", text)
