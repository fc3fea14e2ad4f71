"""Counts the word itself among the k.

Caught by: nearest_neighbours::test_most_similar_first, nearest_neighbours::test_all_others,
    nearest_neighbours::test_ties
Hint: neighbours_one_too_few
"""


def nearest_neighbours(W, word_id, k):
    order = np.argsort(-cosine_similarity(W, W[word_id]), kind="stable")[:k]
    return order[order != word_id]
