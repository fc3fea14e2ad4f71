"""The gradients of the two directions, against the complex-step gradient of the reference's merge."""

import pytest

from autograder.suite import exact_gradient, points, require_close, require_raises


@pytest.fixture
def require_mode(student, given, reference, case, require_slopes):
    """Requires both gradients for a mode, for sequences and for single states; "" is for no mode at all."""

    def require(mode):
        modes = (mode,) if mode else ()
        for shape in ((2, 5, 3), (4, 3)):
            arguments = {"forward": case.normal(*shape), "backward": case.normal(*shape)}
            width = 2 * shape[-1] if mode in ("concat", "") else shape[-1]
            dout = case.normal(*shape[:-1], width)
            found = student.merge_backward(dout, *arguments.values(), *modes)
            for wrt, gradient in zip(arguments, found, strict=True):
                if given.merge_directions is reference.merge_directions:
                    require_close(f"d{wrt}", gradient, exact_gradient(function(reference, modes), arguments, dout, wrt))
                else:
                    require_slopes(f"d{wrt}", gradient, function(given, modes), arguments, dout, wrt)

    return require


def function(of, modes):
    """The merge with the mode filled in."""
    return lambda forward, backward: of.merge_directions(forward, backward, *modes)


@points(0.5)
def test_concat(require_mode):
    """The mode "concat" gives each direction its own half back; without a mode too."""
    require_mode("concat")
    require_mode("")


@points(0.5)
def test_sum(require_mode):
    """The mode "sum" gives the whole gradient to both."""
    require_mode("sum")


@points(1)
def test_mul(require_mode):
    """The mode "mul" is the product rule."""
    require_mode("mul")


@points(0.5)
def test_ave(require_mode):
    """The mode "ave" shares the gradient."""
    require_mode("ave")


@points(0.5)
def test_refuses(student, case):
    """An unknown mode raises ValueError."""
    arrays = case.normal(2, 3), case.normal(2, 3), case.normal(2, 3)
    student.merge_backward(*arrays, "sum")  # this fits
    require_raises(ValueError, student.merge_backward, *arrays, "max")
