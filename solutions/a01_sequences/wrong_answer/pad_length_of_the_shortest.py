"""Takes the shortest sequence for the longest.

Caught by: pad_sequences::test_longest
Hint: pad_length_of_the_shortest
"""


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    if not {padding, truncating} <= {"pre", "post"}:
        raise ValueError("pre or post")
    if maxlen is None:
        maxlen = min(len(seq) for seq in seqs if len(seq))
    if maxlen < 1:
        raise ValueError("maxlen")
    padded = np.full((len(seqs), maxlen), value)
    for row, seq in zip(padded, seqs):
        kept = seq[-maxlen:] if truncating == "pre" else seq[:maxlen]
        start = maxlen - len(kept) if padding == "pre" else 0
        row[start : start + len(kept)] = kept
    return padded
