"""Leaves out as many codons as the frame says.

Caught by: codon_onehot::test_other_frames
Hint: codon_frame_in_codons
"""


def codon_onehot(bases, frame=0):
    if frame not in (0, 1, 2):
        raise ValueError("frame")
    codes = [BASES.index(base) for base in bases.upper()][3 * frame :]
    return to_onehot(np.array(codes[: len(codes) // 3 * 3], int).reshape(-1, 3) @ [16, 4, 1], 64)
