"""Ignores itemsize: every number is taken to have 4 bytes.

Caught by: embedding_memory::test_any_sizes
Hint: memory_always_four_bytes
"""


def embedding_memory(count, V, D, itemsize=4):
    return 4 * count, count * V * 4, V * D * 4
