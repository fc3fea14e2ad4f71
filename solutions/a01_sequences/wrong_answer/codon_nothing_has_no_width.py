"""Builds the array from a list of rows, which is empty where there is no codon.

Caught by: codon_onehot::test_no_codon
Hint: codon_nothing_has_no_width
"""


def codon_onehot(bases, frame=0):
    if frame not in (0, 1, 2):
        raise ValueError("frame")
    codes = [BASES.index(base) for base in bases.upper()][frame:]
    rows = [np.arange(64) == 16 * a + 4 * b + c for a, b, c in zip(codes[::3], codes[1::3], codes[2::3])]
    return np.array(rows)
