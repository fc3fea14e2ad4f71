"""Answers as if all readings in frame came first.

Caught by: frame_examples::test_answers
Hint: frame_all_in_frame_first
"""

read = frame_examples


def frame_examples(genes, codons):
    x, y = read(genes, codons)
    return x, np.sort(y)[::-1]
