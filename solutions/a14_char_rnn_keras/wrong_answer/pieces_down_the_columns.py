"""Cuts the text across: a piece is made of characters that lie far apart.

Caught by: text_pieces::test_pieces, text_pieces::test_rest
Hint: pieces_down_the_columns
"""


def text_pieces(text, vocabulary, steps):
    if set(text) - set(vocabulary):
        raise ValueError("unknown")
    ids = np.array([vocabulary.index(character) for character in text])
    pieces = (len(ids) - 1) // steps
    if pieces < 1:
        raise ValueError("short")

    x, y = ids[: pieces * steps], ids[1 : pieces * steps + 1]
    return x.reshape(steps, pieces).T, y.reshape(steps, pieces).T
