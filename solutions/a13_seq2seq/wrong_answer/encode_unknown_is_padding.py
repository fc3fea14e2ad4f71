"""Takes a symbol without an id for padding.

Caught by: encode::test_refuses_unknown_symbols
Hint: encode_unknown_is_padding
"""


def encode(sequences, ids, length):
    if any(len(sequence) > length for sequence in sequences):
        raise ValueError("too long")
    return np.array([[ids.get(s, PADDING) for s in row] + [PADDING] * (length - len(row)) for row in sequences])
