"""A piece begins at every character.

Caught by: text_pieces::test_pieces, text_pieces::test_rest
Hint: pieces_overlap
"""


def text_pieces(text, vocabulary, steps):
    if set(text) - set(vocabulary):
        raise ValueError("unknown")
    ids = np.array([vocabulary.index(character) for character in text])
    pieces = (len(ids) - 1) // steps
    if pieces < 1:
        raise ValueError("short")

    windows = np.lib.stride_tricks.sliding_window_view(ids, steps + 1)
    return windows[:, :-1].copy(), windows[:, 1:].copy()
