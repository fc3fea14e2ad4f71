"""Fills a gene that is too short up.

Caught by: frame_examples::test_refuses_short_genes
Hint: frame_short_genes_end_empty
"""

read = frame_examples


def frame_examples(genes, codons):
    return read([gene.ljust(3 * codons + 5, "A") for gene in genes], codons)
