"""Counting the parameters of bidirectional layers."""

import pytest

from autograder.suite import points, require_equal


@pytest.fixture
def require_count(student, reference, case):
    """Requires the count of so many layers."""

    def require(L, *mode):
        D, *sizes = (int(size) for size in case.rng.permutation(range(2, 60))[: L + 1])
        expected = reference.bidirectional_param_count(D, sizes, *mode)
        require_equal("count", student.bidirectional_param_count(D, sizes, *mode), expected)

    return require


@points(0.5)
def test_one_layer(require_count):
    """The count is right for one layer, and 0 for none."""
    require_count(1)
    require_count(0)


@points(1)
def test_side_by_side(require_count):
    """The count is right for several layers whose directions stand side by side."""
    require_count(4)
    require_count(3, "concat")


@points(0.5)
def test_other_modes(require_count):
    """The count is right for the other modes, whose layers pass fewer numbers up."""
    for mode in ("sum", "mul", "ave"):
        require_count(3, mode)
