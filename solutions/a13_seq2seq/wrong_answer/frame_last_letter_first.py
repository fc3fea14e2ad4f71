"""Counts a codon from its last letter.

Caught by: frame_examples::test_in_frame, frame_examples::test_shifted
Hint: frame_last_letter_first
"""

read = frame_examples


def frame_examples(genes, codons):
    x, y = read(genes, codons)
    turned = np.arange(64).reshape(4, 4, 4).transpose(2, 1, 0).ravel()
    return x[:, :, turned], y
