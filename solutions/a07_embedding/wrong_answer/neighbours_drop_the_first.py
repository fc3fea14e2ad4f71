"""Takes the first of the order for the word itself, which a twin of it may be.

Caught by: nearest_neighbours::test_ties
Hint: neighbours_drop_the_first
"""


def nearest_neighbours(W, word_id, k):
    return np.argsort(-cosine_similarity(W, W[word_id]), kind="stable")[1 : k + 1]
