"""Does both at the wrong side, like padding="post", truncating="post".

Caught by: pad::test_short, pad::test_long
Hint: pad_behind_and_keeps_the_beginning
"""


def pad(sequences, maxlen):
    padded = np.zeros((len(sequences), maxlen), np.int32)
    for row, ids in zip(padded, sequences):
        row[: len(ids)] = ids[:maxlen]
    return padded
