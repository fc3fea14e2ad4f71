"""Always begins with the first letter.

Caught by: codon_onehot::test_other_frames
Hint: codon_ignores_the_frame
"""


def codon_onehot(bases, frame=0):
    if frame not in (0, 1, 2):
        raise ValueError("frame")
    codes = [BASES.index(base) for base in bases.upper()]
    read = (len(codes) - frame) // 3 * 3
    return to_onehot(np.array(codes[: max(read, 0)], int).reshape(-1, 3) @ [16, 4, 1], 64)
