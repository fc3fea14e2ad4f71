"""Stores the ids in itemsize bytes too.

Caught by: embedding_memory::test_any_sizes
Hint: memory_ids_of_itemsize
"""


def embedding_memory(count, V, D, itemsize=4):
    return itemsize * count, count * V * itemsize, V * D * itemsize
