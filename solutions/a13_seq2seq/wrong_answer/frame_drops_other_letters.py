"""Leaves a codon with another letter empty.

Caught by: frame_examples::test_refuses_other_letters
Hint: frame_drops_other_letters
"""

read = frame_examples


def frame_examples(genes, codons):
    return read([gene.replace("N", "A") for gene in genes], codons)
