"""Fills an incomplete codon up with A.

Caught by: codon_onehot::test_other_frames, codon_onehot::test_letters_left_over, codon_onehot::test_no_codon
Hint: codon_fills_up_the_last
"""


def codon_onehot(bases, frame=0):
    if frame not in (0, 1, 2):
        raise ValueError("frame")
    codes = [BASES.index(base) for base in bases.upper()][frame:]
    codes += [0] * (-len(codes) % 3)
    return to_onehot(np.array(codes, int).reshape(-1, 3) @ [16, 4, 1], 64)
