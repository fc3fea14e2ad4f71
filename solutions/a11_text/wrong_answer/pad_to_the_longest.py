"""Pads to the longest sequence, whatever maxlen says.

Caught by: pad::test_long
Hint: pad_to_the_longest
"""


def pad(sequences, maxlen):
    longest = max(map(len, sequences))
    return np.array([[0] * (longest - len(ids)) + list(ids) for ids in sequences])
