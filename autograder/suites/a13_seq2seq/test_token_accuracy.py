"""The share of right words, with padding left out."""

import numpy as np

from autograder.suite import points, require_close


def batch(case, lengths, T=6, C=4):
    """Random probabilities (N, T, C), and right tags, of which about half are the most probable ones."""
    N = len(lengths)
    probabilities = case.rng.dirichlet(np.ones(C), (N, T))
    guesses = probabilities[..., 1:].argmax(axis=-1) + 1
    tags = np.where(case.rng.random((N, T)) < 0.5, guesses, case.integers(1, C, (N, T)))
    tags[np.arange(T) >= np.array(lengths)[:, None]] = 0
    return probabilities, tags


@points(1.5)
def test_words_only(student, reference, case):
    """Only words count, in the number of right ones and in the number of all."""
    p, tags = batch(case, [6, 2, 1, 4, 3])
    require_close("accuracy", student.token_accuracy(p, tags), reference.token_accuracy(p, tags))


@points(1)
def test_every_word_counts_the_same(student):
    """In a long sentence every word counts as much as in a short one."""
    p = np.zeros((2, 6, 5))
    p[..., 2] = 1
    tags = np.zeros((2, 6), int)
    tags[0, 0] = 2
    tags[1, :5] = [2, 3, 4, 3, 1]
    require_close("accuracy", student.token_accuracy(p, tags), 2 / 6)


@points(0.5)
def test_padding_as_an_answer(student):
    """A word that is taken for padding is a wrong answer."""
    p = np.eye(3)[[[0, 2, 0, 0]]]  # sure of padding, class 2, padding, padding
    require_close("accuracy", student.token_accuracy(p, np.array([[1, 2, 2, 0]])), 1 / 3)


@points(0.5)
def test_no_padding(student, reference, case):
    """Without padding it is the plain share."""
    p, tags = batch(case, [5, 5, 5], T=5)
    require_close("accuracy", student.token_accuracy(p, tags), reference.token_accuracy(p, tags))


@points(0.5)
def test_no_words(student, case):
    """Where there is nothing but padding the accuracy is 0, not NaN."""
    p, _ = batch(case, [3, 3], T=3)
    require_close("accuracy", student.token_accuracy(p, np.zeros((2, 3), int)), 0.0)
