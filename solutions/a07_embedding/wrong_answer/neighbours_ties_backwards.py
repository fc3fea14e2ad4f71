"""Sorts upwards and turns the result round, which turns ties round as well.

Caught by: nearest_neighbours::test_ties
Hint: neighbours_ties_backwards
"""


def nearest_neighbours(W, word_id, k):
    order = np.argsort(cosine_similarity(W, W[word_id]), kind="stable")[::-1]
    return order[order != word_id][:k]
