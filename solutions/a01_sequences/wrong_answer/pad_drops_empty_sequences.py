"""Leaves empty sequences out.

Caught by: pad_sequences::test_defaults, pad_sequences::test_post_padding, pad_sequences::test_post_truncating,
    pad_sequences::test_longest, pad_sequences::test_other_value, pad_sequences::test_length_one
Hint: pad_drops_empty_sequences
"""


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    if not {padding, truncating} <= {"pre", "post"}:
        raise ValueError("pre or post")
    if maxlen is None:
        maxlen = max(len(seq) for seq in seqs)
    if maxlen < 1:
        raise ValueError("maxlen")
    seqs = [seq for seq in seqs if len(seq)]
    padded = np.full((len(seqs), maxlen), value)
    for row, seq in zip(padded, seqs):
        kept = seq[-maxlen:] if truncating == "pre" else seq[:maxlen]
        start = maxlen - len(kept) if padding == "pre" else 0
        row[start : start + len(kept)] = kept
    return padded
