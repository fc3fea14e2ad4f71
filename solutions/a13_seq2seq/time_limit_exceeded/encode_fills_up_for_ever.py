"""Fills a row up until it has the right length, which one that is too long never gets.

Caught by: encode::test_refuses_long_sequences
"""


def encode(sequences, ids, length):
    rows = []
    for sequence in sequences:
        if set(sequence) - set(ids):
            raise ValueError("unknown")
        row = [ids[symbol] for symbol in sequence]
        while len(row) != length:
            row = [*row, PADDING][: length + 1]
        rows.append(row)
    return np.array(rows)
