"""Cuts off what has no place, without a word.

Caught by: encode::test_refuses_long_sequences
Hint: encode_cuts_long_sequences
"""


def encode(sequences, ids, length):
    if any(set(sequence) - set(ids) for sequence in sequences):
        raise ValueError("unknown")
    rows = [[ids[symbol] for symbol in sequence][:length] for sequence in sequences]
    return np.array([row + [PADDING] * (length - len(row)) for row in rows])
