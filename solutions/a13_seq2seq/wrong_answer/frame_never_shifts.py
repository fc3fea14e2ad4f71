"""Reads every gene in frame twice.

Caught by: frame_examples::test_shifted
Hint: frame_never_shifts
"""

read = frame_examples


def frame_examples(genes, codons):
    x, y = read(genes, codons)
    x[1::2] = x[::2]
    return x, y
