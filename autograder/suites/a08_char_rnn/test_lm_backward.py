"""Backpropagation through time, against the complex-step gradient of the reference's forward pass.

Where the student's own forward is wrong, against its slopes.
"""

import numpy as np
import pytest

from autograder.suite import directional_derivative, exact_gradient, points, reject, require_close, require_shape


@pytest.fixture
def require_gradients(student, given, reference, case):
    """Requires the gradients of the parameters `names`, `between` being read after the model's own text."""

    def require(names, model, h0, between=None):
        _, _, cache = student.lm_forward(model.x, h0, model.params)
        if between:
            _, _, other = student.lm_forward(between.x, between.h0, between.params)
            student.lm_backward(between.dscores, other)
        grads = student.lm_backward(model.dscores, cache)
        if not isinstance(grads, dict) or grads.keys() != model.params.keys():
            keys = ", ".join(str(key)[:20] for key in list(grads)[:20]) if isinstance(grads, dict) else "-"
            reject("wrong_keys", None, name="grads", keys=keys)
        for name in names:
            w = model.params[name]

            def forward(name=name, **moved):
                return given.lm_forward(model.x, h0, {**model.params, name: moved[name]})[0]

            if given.lm_forward is reference.lm_forward:
                expected = exact_gradient(forward, {name: w}, model.dscores, wrt=name)
                require_close(f"grads[{name}]", grads[name], expected)
                continue
            require_shape(f"grads[{name}]", grads[name], w.shape)
            directions = [case.normal(*w.shape) for _ in range(3)]
            slopes = [directional_derivative(forward, {name: w}, model.dscores, {name: way}) for way in directions]
            along = [np.sum(grads[name] * way) for way in directions]
            require_close(f"grads[{name}] along random directions", along, slopes, rtol=1e-5)

    return require


@points(1)
def test_output_layer(require_gradients, model):
    """The output layer collects its gradients from every place of every sequence."""
    require_gradients(["Wy", "by"], model, model.h0)


@points(1.5)
def test_recurrent_weights(require_gradients, draw):
    """Wh and b collect theirs from every step, from the output and through the later steps."""
    model = draw(N=3, T=6, V=5, H=4)
    require_gradients(["Wh", "b"], model, model.h0)


@points(1.5)
def test_characters(require_gradients, draw):
    """A character's row of Wx collects the gradients of all places where it stands."""
    model = draw(N=2, T=4, V=6, H=3)
    model.x[:] = 2
    model.x[1, 1] = 4
    require_gradients(["Wx"], model, model.h0)


@points(1)
def test_last_step_only(require_gradients, draw):
    """A gradient that comes from the last place alone still reaches the first character."""
    model = draw(N=1, T=8, V=9, H=3)
    model.x[0] = np.arange(8)
    model.dscores[:, :-1] = 0
    require_gradients(["Wx", "Wh"], model, model.h0)


@points(0.5)
def test_no_initial_state(require_gradients, draw):
    """Without an initial state (h0 = None), and for a single character, the gradients are right as well."""
    model = draw(N=2, T=5)
    require_gradients(["Wh", "Wx"], model, None)
    model = draw(N=2, T=1)
    require_gradients(["Wx"], model, None)


@points(0.5)
def test_two_texts(require_gradients, draw):
    """Each call belongs to its own cache: a text that was read in between leaves nothing behind."""
    require_gradients(["Wx", "Wh", "Wy"], draw(), None, between=draw())
