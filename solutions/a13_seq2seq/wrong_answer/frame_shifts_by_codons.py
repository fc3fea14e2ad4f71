"""Shifts by whole codons, which leaves the reading in frame.

Caught by: frame_examples::test_shifted
Hint: frame_shifts_by_codons
"""

read = frame_examples


def frame_examples(genes, codons):
    x, y = read(genes, codons)
    for i, gene in enumerate(genes):
        later, _ = read([gene[3 * (1 + i % 2) :] + "A" * 6], codons)
        x[2 * i + 1] = later[0]
    return x, y
