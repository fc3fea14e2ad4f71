"""Fills up with zeros, whatever is asked for.

Caught by: pad_sequences::test_other_value
Hint: pad_always_zero
"""


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    if not {padding, truncating} <= {"pre", "post"}:
        raise ValueError("pre or post")
    if maxlen is None:
        maxlen = max(len(seq) for seq in seqs)
    if maxlen < 1:
        raise ValueError("maxlen")
    padded = np.zeros((len(seqs), maxlen), int)
    for row, seq in zip(padded, seqs):
        kept = seq[-maxlen:] if truncating == "pre" else seq[:maxlen]
        start = maxlen - len(kept) if padding == "pre" else 0
        row[start : start + len(kept)] = kept
    return padded
