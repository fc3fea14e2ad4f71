"""Keeps the beginning of a long sequence.

Caught by: pad::test_long
Hint: pad_keeps_the_beginning
"""


def pad(sequences, maxlen):
    padded = np.zeros((len(sequences), maxlen), np.int32)
    for row, ids in zip(padded, sequences):
        kept = ids[:maxlen]
        row[maxlen - len(kept) :] = kept
    return padded
