"""Accepts a length of 0.

Caught by: pad_sequences::test_refuses_no_length
Hint: pad_length_of_zero
"""


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    if not {padding, truncating} <= {"pre", "post"}:
        raise ValueError("pre or post")
    if maxlen is None:
        maxlen = max(len(seq) for seq in seqs)
    maxlen = max(maxlen, 0)
    padded = np.full((len(seqs), maxlen), value)
    for row, seq in zip(padded, seqs):
        kept = seq[len(seq) - maxlen if len(seq) > maxlen else 0 :] if truncating == "pre" else seq[:maxlen]
        start = maxlen - len(kept) if padding == "pre" else 0
        row[start : start + len(kept)] = kept
    return padded
