"""Returns floating-point numbers, as np.zeros makes them; an embedding looks up whole ones.

Caught by: pad::test_short, pad::test_long
Hint: pad_in_floats
"""


def pad(sequences, maxlen):
    padded = np.zeros((len(sequences), maxlen))
    for row, ids in zip(padded, sequences):
        kept = ids[-maxlen:]
        row[maxlen - len(kept) :] = kept
    return padded
