"""Counting the parameters of a stack."""

from autograder.suite import points, require_equal


@points(1)
def test_one_layer(student, reference, case):
    """The count is right for one layer, and 0 for none."""
    D, H = (int(size) for size in case.rng.permutation(range(2, 60))[:2])
    require_equal("count", student.stack_param_count(D, [H]), reference.stack_param_count(D, [H]))
    require_equal("count", student.stack_param_count(D, []), 0)


@points(1)
def test_many_layers(student, reference, case):
    """The count is right for several layers of different widths."""
    D, *sizes = (int(size) for size in case.rng.permutation(range(2, 60))[:5])
    require_equal("count", student.stack_param_count(D, sizes), reference.stack_param_count(D, sizes))
