"""Passes over characters that are not in the vocabulary.

Caught by: encode::test_refuses_unknown_characters
Hint: encode_drops_unknown_characters
"""


def encode(text, vocabulary):
    places = {character: place for place, character in enumerate(vocabulary)}
    return np.array([places[character] for character in text if character in places], np.int64)
