"""Takes the place in the sorted vocabulary instead of the given one.

Caught by: encode::test_places, encode::test_other_characters
Hint: encode_sorts_the_vocabulary
"""


def encode(text, vocabulary):
    places = {character: place for place, character in enumerate(sorted(vocabulary))}
    unknown = set(text) - set(places)
    if unknown:
        raise ValueError(f"not in the vocabulary: {sorted(unknown)}")
    return np.array([places[character] for character in text], np.int64)
