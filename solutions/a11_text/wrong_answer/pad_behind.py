"""Puts the zeros behind.

Caught by: pad::test_short, pad::test_long
Hint: pad_behind
"""


def pad(sequences, maxlen):
    padded = np.zeros((len(sequences), maxlen), np.int32)
    for row, ids in zip(padded, sequences):
        kept = ids[-maxlen:]
        row[: len(kept)] = kept
    return padded
