"""Takes every other word for post.

Caught by: pad_sequences::test_refuses_other_sides
Hint: pad_any_word_is_a_side
"""


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    if maxlen is None:
        maxlen = max(len(seq) for seq in seqs)
    if maxlen < 1:
        raise ValueError("maxlen")
    padded = np.full((len(seqs), maxlen), value)
    for row, seq in zip(padded, seqs):
        kept = seq[-maxlen:] if truncating == "pre" else seq[:maxlen]
        start = maxlen - len(kept) if padding == "pre" else 0
        row[start : start + len(kept)] = kept
    return padded
