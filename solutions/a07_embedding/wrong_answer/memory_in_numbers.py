"""Counts numbers, not bytes.

Caught by: embedding_memory::test_lecture, embedding_memory::test_any_sizes
Hint: memory_in_numbers
"""


def embedding_memory(count, V, D, itemsize=4):
    return count, count * V, V * D
