"""Takes the -1 of str.find for an id.

Caught by: encode::test_refuses_unknown_characters
Hint: encode_unknown_is_minus_one
"""


def encode(text, vocabulary):
    return np.array([vocabulary.find(character) for character in text])
