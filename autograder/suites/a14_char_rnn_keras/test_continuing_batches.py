"""Batches of random ids, whose every value is one of a kind, so that each is found wherever it goes."""

from autograder.suite import points, require_close, require_raises, require_shape


def ids_of(case, length):
    """Different ids in random order."""
    return case.rng.permutation(length) + 100


def require_batches(student, reference, ids, B, T, K):
    """x and y of K batches, as the reference has them."""
    found, expected = student.continuing_batches(ids, B, T), reference.continuing_batches(ids, B, T)
    for name, array, wanted in zip("xy", found, expected, strict=True):
        require_shape(name, array, (K * B, T))
        require_close(name, array, wanted)


@points(2)
def test_goes_on(student, reference, case):
    """Row i of each batch goes on where row i of the batch before stopped."""
    require_batches(student, reference, ids_of(case, 4 * 3 * 5 + 1), B=4, T=5, K=3)


@points(1)
def test_rest(student, reference, case):
    """As many batches as there are ids for, and no id of the rest; the parts are equally long."""
    for extra in (0, 2, 4 * 3):
        ids = ids_of(case, 4 * 3 * 2 + extra)
        require_batches(student, reference, ids, B=4, T=3, K=(len(ids) - 1) // 12)


@points(0.5)
def test_one_batch(student, reference, case):
    """One batch alone, and one reader alone."""
    require_batches(student, reference, ids_of(case, 3 * 4 + 3), B=3, T=4, K=1)
    require_batches(student, reference, ids_of(case, 6 * 4 + 2), B=1, T=4, K=6)


@points(0.5)
def test_refuses(student, case):
    """Too few ids for one batch raise ValueError."""
    require_raises(ValueError, student.continuing_batches, ids_of(case, 3 * 5), 3, 5)
