"""Steps of Adam, one after another. The state stays with the student: only the parameters are judged."""

import numpy as np
import pytest

from autograder.suite import points

SHAPES = {"Wx": (4, 3), "b": (3,), "w": (2, 5)}


@pytest.fixture
def draw_steps(case):
    """Draws parameters and the gradients of `count` steps, none of whose numbers is near zero."""

    def gradient(shape, scale):
        return scale * case.rng.uniform(0.4, 2, shape) * case.rng.choice([-1, 1], shape)

    def draw_steps(count):
        params = {name: case.normal(*shape) for name, shape in SHAPES.items()}
        scales = case.rng.uniform(0.5, 3, count)
        return params, [{name: gradient(shape, scale) for name, shape in SHAPES.items()} for scale in scales]

    return draw_steps


@pytest.fixture
def require_steps(student, reference, require_arrays, draw_steps):
    """Requires the parameters after each of `count` steps."""

    def require(count, **settings):
        params, gradients = draw_steps(count)
        mine, my_state = params, None
        theirs, their_state = params, None
        for grads in gradients:
            theirs, their_state = reference.adam_step(theirs, grads, their_state, **settings)
            mine, my_state = student.adam_step(mine, grads, my_state, **settings)
            require_arrays("params", mine, theirs)

    return require


@points(1)
def test_first_step(require_steps):
    """The first step is as long as later ones: the bias of the moments is corrected."""
    require_steps(1)


@points(1.5)
def test_five_steps(require_steps):
    """Each step builds on the state that the one before returned."""
    require_steps(5, lr=0.02)


@points(0.5)
def test_arguments(require_steps):
    """lr, beta1, beta2 and eps are those that are given."""
    require_steps(3, lr=0.03, beta1=0.7, beta2=0.95, eps=0.2)


@points(0.5)
def test_no_gradient(student, reference, require_arrays, draw_steps):
    """Where a gradient is zero a number stays as it is, from the first step on; no NaN."""
    params, (grads,) = draw_steps(1)
    grads = {name: array * 0 for name, array in grads.items()} | {"b": np.array([0.0, 1.0, 0.0])}
    require_arrays("params", student.adam_step(params, grads)[0], reference.adam_step(params, grads)[0])


@points(0.5)
def test_two_models(student, reference, require_arrays, draw_steps):
    """Two models that are trained in turn do not disturb each other: all memory is in the state."""
    one, steps = draw_steps(2)
    other, other_steps = draw_steps(1)
    mine, state = student.adam_step(one, steps[0], lr=0.05)
    student.adam_step(other, other_steps[0], lr=0.05)
    mine, _ = student.adam_step(mine, steps[1], state, lr=0.05)
    theirs, their_state = reference.adam_step(one, steps[0], lr=0.05)
    require_arrays("params", mine, reference.adam_step(theirs, steps[1], their_state, lr=0.05)[0])
