"""Reads the three letters from right to left.

Caught by: codon_onehot::test_codons, codon_onehot::test_other_frames, codon_onehot::test_letters_left_over,
    codon_onehot::test_small_letters
Hint: codon_last_letter_counts_most
"""


def codon_onehot(bases, frame=0):
    if frame not in (0, 1, 2):
        raise ValueError("frame")
    codes = [BASES.index(base) for base in bases.upper()][frame:]
    return to_onehot(np.array(codes[: len(codes) // 3 * 3], int).reshape(-1, 3) @ [1, 4, 16], 64)
