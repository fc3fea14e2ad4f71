"""Drops letters that it does not know, and shifts the reading with it.

Caught by: codon_onehot::test_refuses
Hint: codon_skips_other_letters
"""


def codon_onehot(bases, frame=0):
    if frame not in (0, 1, 2):
        raise ValueError("frame")
    codes = [BASES.index(base) for base in bases.upper() if base in BASES][frame:]
    return to_onehot(np.array(codes[: len(codes) // 3 * 3], int).reshape(-1, 3) @ [16, 4, 1], 64)
