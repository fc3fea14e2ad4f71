"""Goes through the letters of a text.

Caught by: texts_to_sequences::test_known, texts_to_sequences::test_unknown
Hint: sequences_of_letters
"""


def texts_to_sequences(texts, vocabulary):
    return [[vocabulary.get(letter, 1) for letter in text] for text in texts]
