"""Shifts every piece by itself, so that the last target is the piece's own first character.

Caught by: text_pieces::test_pieces, text_pieces::test_rest
Hint: pieces_shifted_inside
"""


def text_pieces(text, vocabulary, steps):
    if set(text) - set(vocabulary):
        raise ValueError("unknown")
    ids = np.array([vocabulary.index(character) for character in text])
    pieces = (len(ids) - 1) // steps
    if pieces < 1:
        raise ValueError("short")

    x = ids[: pieces * steps].reshape(pieces, steps)
    return x, np.roll(x, -1, axis=1)
