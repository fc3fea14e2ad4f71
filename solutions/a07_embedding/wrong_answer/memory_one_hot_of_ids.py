"""Takes a one-hot row to be as short as the embedding.

Caught by: embedding_memory::test_lecture, embedding_memory::test_any_sizes
Hint: memory_one_hot_of_ids
"""


def embedding_memory(count, V, D, itemsize=4):
    return 4 * count, count * D * itemsize, V * D * itemsize
