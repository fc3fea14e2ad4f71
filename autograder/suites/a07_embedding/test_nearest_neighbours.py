"""The most similar words. Tables are drawn so that no two similarities are closer than rounding."""

import numpy as np

from autograder.suite import points, require_close, require_shape


def table(case, V, D):
    """Directions that differ clearly, with lengths that would mislead a plain dot product."""
    return case.normal(V, D) * case.rng.permutation(np.geomspace(0.01, 100, V))[:, None]


def expected_ids(given, W, word_id, k):
    """By the similarity that this question is held to."""
    similarity = np.asarray(given.cosine_similarity(W, W[word_id]))
    order = np.argsort(-similarity, kind="stable")
    return order[order != word_id][:k]


def require_ids(ids, expected):
    """The same ids in the same order."""
    require_shape("ids", ids, expected.shape)
    require_close("ids", ids, expected, rtol=1e-9)


@points(1.5)
def test_most_similar_first(student, given, case):
    """The k most similar words come out, the most similar first."""
    W = table(case, 12, 4)
    for word_id in (3, 11):
        require_ids(student.nearest_neighbours(W, word_id, 5), expected_ids(given, W, word_id, 5))


@points(0.5)
def test_all_others(student, given, case):
    """With k = V - 1 all other words come out, and never the word itself."""
    W = case.normal(6, 3)
    W /= np.linalg.norm(W, axis=1, keepdims=True)
    require_ids(student.nearest_neighbours(W, 0, 5), expected_ids(given, W, 0, 5))


@points(1)
def test_ties(student, given, case):
    """Of equally similar words the lower id comes first, and a twin of the word is first of all."""
    W = np.eye(5)[[1, 0, 2, 1, 4, 3]] * 2.0
    ids = student.nearest_neighbours(W, 3, 5)
    require_ids(ids, expected_ids(given, W, 3, 5))
