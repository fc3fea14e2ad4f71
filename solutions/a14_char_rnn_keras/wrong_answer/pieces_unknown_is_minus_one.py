"""An unknown character becomes -1.

Caught by: text_pieces::test_refuses
Hint: pieces_unknown_is_minus_one
"""


def text_pieces(text, vocabulary, steps):
    ids = np.array([vocabulary.find(character) for character in text])
    pieces = (len(ids) - 1) // steps
    if pieces < 1:
        raise ValueError("short")
    return ids[: pieces * steps].reshape(pieces, steps), ids[1 : pieces * steps + 1].reshape(pieces, steps)
