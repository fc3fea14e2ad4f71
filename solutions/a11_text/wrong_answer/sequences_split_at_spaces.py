"""Splits at spaces, not as the vocabulary was built.

Caught by: texts_to_sequences::test_known, texts_to_sequences::test_unknown
Hint: sequences_split_at_spaces
"""


def texts_to_sequences(texts, vocabulary):
    return [[vocabulary.get(word, 1) for word in text.split()] for text in texts]
