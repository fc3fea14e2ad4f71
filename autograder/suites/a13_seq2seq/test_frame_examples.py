"""Genes in two readings."""

from autograder.suite import points, require_close, require_raises


def genes(case, count, codons):
    """Random texts of different lengths, the shortest just long enough."""
    lengths = [3 * codons + 5 + extra for extra in case.rng.permutation(count)]
    return ["".join(case.rng.choice(list("ACGT"), length)) for length in lengths]


@points(2)
def test_in_frame(student, reference, case):
    """The rows in frame hold the codons behind the start codon."""
    texts = genes(case, 3, 4)
    x, _ = student.frame_examples(texts, 4)
    require_close("x", x[::2], reference.frame_examples(texts, 4)[0][::2])


@points(2)
def test_shifted(student, reference, case):
    """The rows between them begin one letter later, then two letters later, and so on in turn."""
    texts = genes(case, 4, 5)
    x, _ = student.frame_examples(texts, 5)
    require_close("x", x[1::2], reference.frame_examples(texts, 5)[0][1::2])


@points(1)
def test_answers(student, reference, case):
    """Readings in frame are 1 and shifted ones 0, in the order of the rows."""
    texts = genes(case, 3, 2)
    require_close("y", student.frame_examples(texts, 2)[1], reference.frame_examples(texts, 2)[1])


@points(0.5)
def test_refuses_short_genes(student, case):
    """A gene with a letter too few raises ValueError."""
    texts = genes(case, 2, 3)
    require_raises(ValueError, student.frame_examples, [*texts, "ATG" + "C" * 10], 3)


@points(0.5)
def test_refuses_other_letters(student, case):
    """A letter that is none of the four raises ValueError."""
    texts = genes(case, 2, 3)
    require_raises(ValueError, student.frame_examples, [texts[0], texts[1][:7] + "N" + texts[1][8:]], 3)
