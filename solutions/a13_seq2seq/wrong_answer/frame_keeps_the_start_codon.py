"""Reads the start codon too, which gives every reading in frame away.

Caught by: frame_examples::test_in_frame, frame_examples::test_shifted
Hint: frame_keeps_the_start_codon
"""

behind_it = frame_examples


def frame_examples(genes, codons):
    behind_it(genes, codons)
    return behind_it(["ATG" + gene for gene in genes], codons)
