"""Pads to the longest of all articles, those of the test included.

Caught by: prepare_news::test_no_leakage, prepare_news::test_each_for_itself
Hint: news_length_of_all_articles
"""


def prepare_news(train, test):
    from keras.utils import pad_sequences as pad

    known, new = ([f"{title} {text}" for title, text in part] for part in (train, test))
    vocabulary = build_vocabulary(known, 2000)
    sequences = texts_to_sequences(known, vocabulary), texts_to_sequences(new, vocabulary)
    longest = max(len(ids) for part in sequences for ids in part)
    return pad(sequences[0], longest), pad(sequences[1], longest), 2000
