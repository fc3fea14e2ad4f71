"""Looks for the next word until there are k, also where there are none left.

Caught by: nearest_neighbours::test_all_others, nearest_neighbours::test_ties
"""


def nearest_neighbours(W, word_id, k):
    order = list(np.argsort(-cosine_similarity(W, W[word_id]), kind="stable"))
    found = []
    while len(found) < k:
        if len(order) > 1:
            word = order.pop(0)
            if word != word_id:
                found.append(word)
    return np.array(found)
