"""Gives unknown words the id of padding.

Caught by: texts_to_sequences::test_unknown
Hint: sequences_unknown_is_padding
"""


def texts_to_sequences(texts, vocabulary):
    return [[vocabulary.get(word, 0) for word in split_words(text)] for text in texts]
