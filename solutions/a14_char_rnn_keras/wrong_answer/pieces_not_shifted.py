"""The targets are the characters that are read.

Caught by: text_pieces::test_pieces, text_pieces::test_rest
Hint: pieces_not_shifted
"""


def text_pieces(text, vocabulary, steps):
    if set(text) - set(vocabulary):
        raise ValueError("unknown")
    ids = np.array([vocabulary.index(character) for character in text])
    pieces = (len(ids) - 1) // steps
    if pieces < 1:
        raise ValueError("short")

    x = ids[: pieces * steps].reshape(pieces, steps)
    return x, x
