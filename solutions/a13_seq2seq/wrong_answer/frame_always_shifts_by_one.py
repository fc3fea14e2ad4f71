"""Never shifts by two letters.

Caught by: frame_examples::test_shifted
Hint: frame_always_shifts_by_one
"""

read = frame_examples


def frame_examples(genes, codons):
    x, y = read(genes, codons)
    for i, gene in enumerate(genes):
        x[2 * i : 2 * i + 2] = read([gene], codons)[0]
    return x, y
