"""Counting parameters."""

from autograder.suite import points, require_equal


@points(1)
def test_any_unit(student, reference, case):
    """The count is right for a unit of any size."""
    D, H = (int(size) for size in case.rng.permutation(range(2, 60))[:2])
    require_equal("count", student.gru_param_count(D, H), reference.gru_param_count(D, H))


@points(1)
def test_reset_after(student, reference, case):
    """With reset_after there is a second bias."""
    D, H = (int(size) for size in case.rng.permutation(range(2, 60))[:2])
    require_equal("count", student.gru_param_count(D, H, True), reference.gru_param_count(D, H, True))
