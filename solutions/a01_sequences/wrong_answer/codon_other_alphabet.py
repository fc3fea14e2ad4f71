"""Numbers the letters A, T, G, C.

Caught by: codon_onehot::test_codons, codon_onehot::test_other_frames, codon_onehot::test_letters_left_over,
    codon_onehot::test_small_letters
Hint: codon_other_alphabet
"""


def codon_onehot(bases, frame=0):
    if frame not in (0, 1, 2):
        raise ValueError("frame")
    codes = ["ATGC".index(base) for base in bases.upper()][frame:]
    return to_onehot(np.array(codes[: len(codes) // 3 * 3], int).reshape(-1, 3) @ [16, 4, 1], 64)
