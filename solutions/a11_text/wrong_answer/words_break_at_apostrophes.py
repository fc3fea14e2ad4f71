"""Takes an apostrophe for the end of a word.

Caught by: split_words::test_words, split_words::test_lower_case
Hint: words_break_at_apostrophes
"""


def split_words(text):
    return re.findall(r"[a-z0-9가-힣ㄱ-ㅣ]+", text.lower())
