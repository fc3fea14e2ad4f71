"""Leaves unknown words out.

Caught by: texts_to_sequences::test_unknown
Hint: sequences_drop_unknown_words
"""


def texts_to_sequences(texts, vocabulary):
    return [[vocabulary[word] for word in split_words(text) if word in vocabulary] for text in texts]
