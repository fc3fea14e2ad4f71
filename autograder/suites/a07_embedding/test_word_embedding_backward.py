"""The gradient of the table, against the complex-step gradient of the reference's forward."""

import numpy as np

from autograder.suite import points, require_close


def gradient(student, text):
    """What the student's backward makes of the student's own cache."""
    _, cache = student.word_embedding_forward(text.x, text.W)
    return student.word_embedding_backward(text.dout, cache)


@points(2)
def test_gradient(student, given, reference, text, require_table_gradient):
    """The gradient of the table is right, whatever words stand in the text."""
    dW = gradient(student, text)
    require_table_gradient(dW, given.word_embedding_forward, reference.word_embedding_forward, *text)


@points(1.5)
def test_repeated_word(student, given, reference, draw, require_table_gradient):
    """A word that stands in several places collects the gradients of all of them."""
    text = draw(N=3, T=4, V=6, D=2)
    text.x[:] = 2
    text.x[1, 1] = 5
    dW = gradient(student, text)
    require_table_gradient(dW, given.word_embedding_forward, reference.word_embedding_forward, *text)


@points(1)
def test_absent_words(student, draw):
    """Words that do not occur get no gradient."""
    text = draw(N=1, T=3, V=9, D=2)
    dW = gradient(student, text)
    if dW.shape == text.W.shape:
        absent = np.setdiff1d(np.arange(9), text.x)
        require_close("dW of words that do not occur", dW[absent], np.zeros((len(absent), 2)))
    present = np.unique(text.x)
    require_close("dW", dW.sum(axis=0), text.dout.sum(axis=(0, 1)))
    require_close("dW of words that occur", dW[present].sum(axis=0), text.dout.sum(axis=(0, 1)))


@points(0.5)
def test_two_texts(student, given, reference, draw, require_table_gradient):
    """Each call belongs to its own cache: an earlier text leaves nothing behind."""
    first, second = draw(), draw()
    _, cache = student.word_embedding_forward(first.x, first.W)
    gradient(student, second)
    dW = student.word_embedding_backward(first.dout, cache)
    require_table_gradient(dW, given.word_embedding_forward, reference.word_embedding_forward, *first)
