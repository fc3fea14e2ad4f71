"""Moves on by one letter, not by three.

Caught by: codon_onehot::test_codons, codon_onehot::test_other_frames, codon_onehot::test_letters_left_over,
    codon_onehot::test_small_letters
Hint: codon_slides_by_one
"""


def codon_onehot(bases, frame=0):
    if frame not in (0, 1, 2):
        raise ValueError("frame")
    codes = [BASES.index(base) for base in bases.upper()][frame:]
    return to_onehot(np.array([16 * a + 4 * b + c for a, b, c in zip(codes, codes[1:], codes[2:])], int), 64)
