"""Clipping by the norm of all gradients together."""

from autograder.suite import points, require_close


def gradients(case, scale=1.0):
    """Three arrays of different sizes, none of which has the norm of all together."""
    shapes = {"Wx": (5, 3), "b": (3,), "other": (2, 4, 2)}
    return {name: case.normal(*shape, scale=scale) for name, shape in shapes.items()}


@points(1.5)
def test_too_long(student, reference, require_arrays, case):
    """A gradient that is too long keeps its direction: all arrays shrink by the same factor."""
    grads = gradients(case)
    max_norm = 0.3 * float(reference.clip_by_global_norm(grads, 1.0)[1])
    expected, _ = reference.clip_by_global_norm(grads, max_norm)
    require_arrays("clipped", student.clip_by_global_norm(grads, max_norm)[0], expected)


@points(0.5)
def test_short_enough(student, reference, require_arrays, case):
    """A gradient that is not too long stays as it is."""
    grads = gradients(case)
    norm = float(reference.clip_by_global_norm(grads, 1.0)[1])
    for max_norm in (1.01 * norm, 100 * norm):
        require_arrays("clipped", student.clip_by_global_norm(grads, max_norm)[0], grads)


@points(0.5)
def test_norm(student, reference, case):
    """The norm that comes out is that before clipping, of all numbers together."""
    grads = gradients(case)
    for max_norm in (0.5, 1000.0):
        norm = student.clip_by_global_norm(grads, max_norm)[1]
        require_close("norm", norm, reference.clip_by_global_norm(grads, max_norm)[1])


@points(0.5)
def test_zero(student, require_arrays, case):
    """A gradient of zeros stays one, and has norm 0, not NaN."""
    grads = gradients(case, scale=0.0)
    clipped, norm = student.clip_by_global_norm(grads, 1.5)
    require_arrays("clipped", clipped, grads)
    require_close("norm", norm, 0.0)
