"""Leaves the word itself among its neighbours.

Caught by: nearest_neighbours::test_most_similar_first, nearest_neighbours::test_all_others,
    nearest_neighbours::test_ties
Hint: neighbours_include_the_word
"""


def nearest_neighbours(W, word_id, k):
    return np.argsort(-cosine_similarity(W, W[word_id]), kind="stable")[:k]
