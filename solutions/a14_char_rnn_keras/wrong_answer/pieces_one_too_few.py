"""Forgets that the last piece only needs one character more.

Caught by: text_pieces::test_pieces, text_pieces::test_rest
Hint: pieces_one_too_few
"""


def text_pieces(text, vocabulary, steps):
    if set(text) - set(vocabulary):
        raise ValueError("unknown")
    ids = np.array([vocabulary.index(character) for character in text])
    pieces = len(ids) // (steps + 1)
    if pieces < 1:
        raise ValueError("short")
    return ids[: pieces * steps].reshape(pieces, steps), ids[1 : pieces * steps + 1].reshape(pieces, steps)
