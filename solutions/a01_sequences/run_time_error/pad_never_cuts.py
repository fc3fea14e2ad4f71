"""Writes long sequences into rows that are too short for them.

Caught by: pad_sequences::test_defaults, pad_sequences::test_post_padding, pad_sequences::test_post_truncating,
    pad_sequences::test_other_value, pad_sequences::test_length_one
"""


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    if not {padding, truncating} <= {"pre", "post"}:
        raise ValueError("pre or post")
    maxlen = max(len(seq) for seq in seqs) if maxlen is None else maxlen
    if maxlen < 1:
        raise ValueError("maxlen")
    padded = np.full((len(seqs), maxlen), value)
    for row, seq in zip(padded, seqs):
        row[maxlen - len(seq) :] = seq
    return padded
