"""Accepts every frame.

Caught by: codon_onehot::test_refuses
Hint: codon_any_frame
"""


def codon_onehot(bases, frame=0):
    codes = [BASES.index(base) for base in bases.upper()][frame:]
    return to_onehot(np.array(codes[: len(codes) // 3 * 3], int).reshape(-1, 3) @ [16, 4, 1], 64)
