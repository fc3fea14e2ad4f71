"""Ranks by the dot product, so that long vectors come first.

Caught by: nearest_neighbours::test_most_similar_first
Hint: neighbours_by_dot_product
"""


def nearest_neighbours(W, word_id, k):
    order = np.argsort(-(W @ W[word_id]), kind="stable")
    return order[order != word_id][:k]
