"""Embeddings by index."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(1)
def test_rows_of_the_table(student, reference, text):
    """Every word gets its own row of the table."""
    out, _ = student.word_embedding_forward(text.x, text.W)
    require_close("out", out, reference.word_embedding_forward(text.x, text.W)[0])


@points(0.5)
def test_first_and_last_word(student, reference, draw):
    """The first and the last word of the vocabulary are found."""
    text = draw(N=1, T=2, V=5)
    x = np.array([[0, 4]])
    out, _ = student.word_embedding_forward(x, text.W)
    require_close("out", out, reference.word_embedding_forward(x, text.W)[0])


@points(0.5)
def test_single_precision(student, reference, draw):
    """A single precision (float32) table works as well."""
    text = draw(dtype=np.float32)
    out, _ = student.word_embedding_forward(text.x.astype(np.int32), text.W)
    require_close("out", out, reference.word_embedding_forward(text.x, text.W)[0])


@points(0.5)
def test_refuses_ids_that_are_too_large(student, text):
    """An id beyond the end of the table raises ValueError."""
    x = text.x.copy()
    x[1, 2] = len(text.W)
    require_raises(ValueError, student.word_embedding_forward, x, text.W)


@points(0.5)
def test_refuses_negative_ids(student, text):
    """A negative id raises ValueError; it does not count from the end."""
    x = text.x.copy()
    x[0, 1] = -1
    require_raises(ValueError, student.word_embedding_forward, x, text.W)
