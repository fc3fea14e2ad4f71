"""Adds 2 to ids that have been counted from 2 on.

Caught by: texts_to_sequences::test_known, texts_to_sequences::test_unknown
Hint: sequences_shifted_again
"""


def texts_to_sequences(texts, vocabulary):
    return [[vocabulary.get(word, -1) + 2 for word in split_words(text)] for text in texts]
