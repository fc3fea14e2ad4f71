"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("one_hot_lookup")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read
them, and add your own. Grading uses other checks, with random numbers and other sizes.
"""

import numpy as np

from rnncourse.expect import expect_close, expect_error, expect_integer, expect_shape, expect_values

BY_HAND = 1e-3  # the cosines of the lesson are rounded to three digits


def example():
    """The lesson's example: "softly rain softly" in a vocabulary of four words."""
    return np.array([[2, 0, 2]]), np.array([[0.1, -0.2], [0.4, 0.3], [-0.5, 0.7], [0.2, 0.6]])


# one_hot_lookup


def test_one_hot_lookup_example(student):
    """The lesson's three words."""
    out = student.one_hot_lookup(*example())
    expect_close("out", out, [[[-0.5, 0.7], [0.1, -0.2], [-0.5, 0.7]]], "advice.lookup_rows")


def test_one_hot_lookup_refuses(student):
    """A vocabulary of four words has no word 4."""
    _, W = example()
    expect_error(ValueError, "advice.lookup_refuses", student.one_hot_lookup, np.array([[0, 4]]), W)


# word_embedding_forward


def test_word_embedding_forward_shape(student):
    """Three sequences of five words with two numbers each."""
    x = np.ones((3, 5), int)
    out, _ = expect_values("word_embedding_forward", student.word_embedding_forward(x, np.ones((4, 2))), 2)
    expect_shape("out", out, (3, 5, 2), "advice.lookup_shape")


def test_word_embedding_forward_example(student):
    """The lesson's three words."""
    out, _ = expect_values("word_embedding_forward", student.word_embedding_forward(*example()), 2)
    expect_close("out", out, [[[-0.5, 0.7], [0.1, -0.2], [-0.5, 0.7]]], "advice.lookup_rows")


def test_word_embedding_forward_refuses(student):
    """Minus one is no word."""
    _, W = example()
    expect_error(ValueError, "advice.lookup_negative", student.word_embedding_forward, np.array([[0, -1]]), W)


# word_embedding_backward


def test_word_embedding_backward_example(student):
    """The lesson's example, in which one word stands twice."""
    _, cache = expect_values("word_embedding_forward", student.word_embedding_forward(*example()), 2)
    dW = student.word_embedding_backward(np.array([[[1.0, 0.0], [0.0, 2.0], [3.0, -1.0]]]), cache)
    expect_close("dW", dW, [[0, 2], [0, 0], [4, -1], [0, 0]], "advice.backward_adds")


def test_word_embedding_backward_shape(student):
    """The gradient has the shape of the table."""
    x = np.zeros((2, 3), int)
    _, cache = expect_values("word_embedding_forward", student.word_embedding_forward(x, np.ones((5, 4))), 2)
    expect_shape("dW", student.word_embedding_backward(np.ones((2, 3, 4)), cache), (5, 4), "advice.backward_shape")


# embedding_memory


def test_embedding_memory_small(student):
    """Two words, a vocabulary of three, five dimensions, numbers of eight bytes: you can count them."""
    counts = expect_values("embedding_memory", student.embedding_memory(2, 3, 5, itemsize=8), 3)
    for name, value, expected in zip(("ids_bytes", "one_hot_bytes", "table_bytes"), counts, (8, 48, 120), strict=True):
        expect_integer(name, value, expected, "advice.memory")


# masked_embedding_forward


def test_masked_embedding_forward_example(student):
    """Two words and two places of padding."""
    _, W = example()
    result = student.masked_embedding_forward(np.array([[3, 1, 0, 0]]), W)
    out, mask, _ = expect_values("masked_embedding_forward", result, 3)
    expect_close("mask", mask, [[1, 1, 0, 0]], "advice.mask")
    expect_close("out", out, [[[0.2, 0.6], [0.4, 0.3], [0, 0], [0, 0]]], "advice.masked_rows")


# masked_embedding_backward


def test_masked_embedding_backward_example(student):
    """One word and one place of padding: only the word learns."""
    _, W = example()
    result = student.masked_embedding_forward(np.array([[3, 0]]), W)
    _, _, cache = expect_values("masked_embedding_forward", result, 3)
    dW = student.masked_embedding_backward(np.array([[[1.0, 2.0], [5.0, 5.0]]]), cache)
    expect_close("dW", dW, [[0, 0], [0, 0], [0, 0], [1, 2]], "advice.masked_backward")


# mean_of_words


def test_mean_of_words_example(student):
    """Two words and a place of padding."""
    out = np.array([[[1.0, 2.0], [3.0, 4.0], [0.0, 0.0]]])
    expect_close("mean", student.mean_of_words(out, np.array([[True, True, False]])), [[2, 3]], "advice.mean")


def test_mean_of_words_nothing(student):
    """Padding and nothing else."""
    mean = student.mean_of_words(np.zeros((1, 2, 3)), np.zeros((1, 2), bool))
    expect_close("mean", mean, np.zeros((1, 3)), "advice.mean_of_nothing")


# cosine_similarity


def test_cosine_similarity_example(student):
    """The lesson's two cosines."""
    _, W = example()
    expect_close(
        "similarity", student.cosine_similarity(W[[3, 2]], W[1]), [0.822, 0.023], "advice.cosine", tolerance=BY_HAND
    )


def test_cosine_similarity_right_angle(student):
    """At right angles the cosine is 0, and a row of zeros counts as such."""
    similarity = student.cosine_similarity(np.array([[0.0, 3.0], [0.0, 0.0], [2.0, 0.0]]), np.array([5.0, 0.0]))
    expect_close("similarity", similarity, [0, 0, 1], "advice.cosine_zero")


# nearest_neighbours


def test_nearest_neighbours_compass(student):
    """North, north-east, east, south: who is near north?"""
    W = np.array([[0.0, 1.0], [3.0, 3.0], [1.0, 0.0], [0.0, -2.0]])
    expect_close("ids", student.nearest_neighbours(W, 0, 3), [1, 2, 3], "advice.neighbours")
