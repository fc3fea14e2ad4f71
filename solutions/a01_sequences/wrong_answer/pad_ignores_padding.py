"""Pads in front, whatever is asked for.

Caught by: pad_sequences::test_post_padding
Hint: pad_ignores_padding
"""


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    if not {padding, truncating} <= {"pre", "post"}:
        raise ValueError("pre or post")
    if maxlen is None:
        maxlen = max(len(seq) for seq in seqs)
    if maxlen < 1:
        raise ValueError("maxlen")
    padded = np.full((len(seqs), maxlen), value)
    for row, seq in zip(padded, seqs):
        kept = seq[-maxlen:] if truncating == "pre" else seq[:maxlen]
        start = maxlen - len(kept) if padding else 0
        row[start : start + len(kept)] = kept
    return padded
