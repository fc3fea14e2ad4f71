"""Builds the vocabulary from the test articles too.

Caught by: prepare_news::test_no_leakage, prepare_news::test_each_for_itself, prepare_news::test_unknown_words
Hint: news_vocabulary_of_all_articles
"""


def prepare_news(train, test):
    from keras.utils import pad_sequences as pad

    known, new = ([f"{title} {text}" for title, text in part] for part in (train, test))
    vocabulary = build_vocabulary(known + new, 2000)
    x_train, x_test = (pad(texts_to_sequences(texts, vocabulary), 80) for texts in (known, new))
    return x_train, x_test, 2000
