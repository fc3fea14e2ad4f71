"""Says how many words there are and forgets the two reserved ids.

Caught by: prepare_news::test_form, prepare_news::test_no_leakage, prepare_news::test_each_for_itself,
    prepare_news::test_unknown_words, prepare_news::test_title_and_text, build_news_model::test_learns,
    build_news_model::test_learns_well
Hint: news_ids_without_limit
"""


def prepare_news(train, test):
    from keras.utils import pad_sequences as pad

    known, new = ([f"{title} {text}" for title, text in part] for part in (train, test))
    vocabulary = build_vocabulary(known, 2000)
    x_train, x_test = (pad(texts_to_sequences(texts, vocabulary), 80) for texts in (known, new))
    return x_train, x_test, len(vocabulary)
