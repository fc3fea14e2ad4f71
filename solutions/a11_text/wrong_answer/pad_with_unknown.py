"""Pads with the id of unknown words.

Caught by: pad::test_short, pad::test_long
Hint: pad_with_unknown
"""


def pad(sequences, maxlen):
    return np.array([([1] * maxlen + list(ids))[-maxlen:] for ids in sequences])
