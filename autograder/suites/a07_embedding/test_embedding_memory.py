"""Bytes. The lecture's sizes are public; those of random sizes are not."""

from autograder.suite import points, require_equal

NAMES = ("ids_bytes", "one_hot_bytes", "table_bytes")


@points(1)
def test_lecture(student):
    """One word of 10,000 with 250 dimensions takes as many bytes as in the lecture."""
    for name, value, expected in zip(
        NAMES, student.embedding_memory(1, 10_000, 250), (4, 40_000, 10_000_000), strict=True
    ):
        require_equal(name, value, expected)


@points(1)
def test_any_sizes(student, reference, case):
    """The bytes are right for any sizes, and for numbers of 2 or 8 bytes."""
    count, V, D = (int(size) for size in case.rng.permutation(range(3, 60))[:3])
    itemsize = int(case.rng.choice([2, 8]))
    values = student.embedding_memory(count, V, D, itemsize)
    for name, value, expected in zip(NAMES, values, reference.embedding_memory(count, V, D, itemsize), strict=True):
        require_equal(name, value, expected)
