"""Reads the titles only.

Caught by: prepare_news::test_title_and_text, build_news_model::test_learns, build_news_model::test_learns_well
Hint: news_reads_titles_only
"""


def prepare_news(train, test):
    known, new = ([title for title, _ in part] for part in (train, test))
    vocabulary = build_vocabulary(known, 2000)
    x_train, x_test = (pad(texts_to_sequences(texts, vocabulary), 80) for texts in (known, new))
    return x_train, x_test, 2000
