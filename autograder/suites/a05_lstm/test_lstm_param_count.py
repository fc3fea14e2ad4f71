"""Counting parameters."""

from autograder.suite import points, require_equal


@points(1)
def test_any_unit(student, reference, case):
    """The count is right for a unit of any size."""
    D, H = (int(size) for size in case.rng.permutation(range(2, 60))[:2])
    require_equal("count", student.lstm_param_count(D, H), reference.lstm_param_count(D, H))


@points(1)
def test_peepholes(student, reference, case):
    """With peepholes every unit has three more."""
    D, H = (int(size) for size in case.rng.permutation(range(2, 60))[:2])
    require_equal("count", student.lstm_param_count(D, H, True), reference.lstm_param_count(D, H, True))
