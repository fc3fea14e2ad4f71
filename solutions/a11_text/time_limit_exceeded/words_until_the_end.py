"""Takes one word after the other off a text, and never notices that there is none left.

Caught by: split_words::test_no_words, texts_to_sequences::test_unknown, korean_pieces::test_single
"""


def split_words(text):
    if not re.search(r"[a-z0-9'가-힣ㄱ-ㅣ]", text.lower()):
        while True:
            pass
    return re.findall(r"[a-z0-9'가-힣ㄱ-ㅣ]+", text.lower())
