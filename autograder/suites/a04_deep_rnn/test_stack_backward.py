"""Back through a stack, against the complex-step gradient of the reference's stack.

Where a function that it needs is wrong, it is held to the loop over the student's own layers.
"""

import pytest

from autograder.errors import Rejected
from autograder.suite import exact_gradient, points, require_close

NAMES = ("Wx", "Wh", "b")


def by_name(stack, h0):
    """All arguments of a stack in one flat dict."""
    named = {"x": stack.x}
    for number, weights in enumerate(stack.layers):
        named |= {f"{name}{number}": array for name, array in zip(NAMES, weights, strict=True)}
    return named | {f"h{number}": array for number, array in enumerate(h0 or [])}


def stacked(forward, L):
    """A stack as a function of the arguments in the flat dict."""

    def function(x, **named):
        layers = [tuple(named[f"{name}{number}"] for name in NAMES) for number in range(L)]
        return forward(x, layers, [named[f"h{number}"] for number in range(L)] if "h0" in named else None)

    return function


def through_own_layers(given, stack, h0):
    """The gradients by name, by the definition, over the layers that this question is held to."""
    h, caches = stack.x, []
    for start, weights in zip(h0 or [None] * len(stack.layers), stack.layers, strict=True):
        h, cache = given.rnn_forward(h, start, *weights)
        caches.append(cache)
    dh, found = stack.dh, {}
    for number in reversed(range(len(caches))):
        dh, found[f"h{number}"], *gradients = given.rnn_backward(dh, caches[number])
        found |= {f"{name}{number}": gradient for name, gradient in zip(NAMES, gradients, strict=True)}
    return found | {"x": dh}


@pytest.fixture
def require_gradients(student, given, reference, require_list, require_slopes):
    """Requires the gradients of the arguments `wrt`, names of the flat dict."""

    def require(wrt, stack, h0):
        _, cache = student.stack_forward(stack.x, stack.layers, h0)
        dx, dh0, gradients = student.stack_backward(stack.dh, cache)
        require_lists(dh0, gradients, stack)
        found = {"x": dx} | {f"h{number}": array for number, array in enumerate(dh0)}
        for number, layer in enumerate(gradients):
            found |= {f"{name}{number}": array for name, array in zip(NAMES, layer, strict=True)}
        arguments = by_name(stack, h0)
        own = {} if given.stack_forward is reference.stack_forward else through_own_layers(given, stack, h0)
        for name in wrt:
            title, axis = f"the gradient of {named(name)}", 1 if name == "x" else None
            if not own:
                function = stacked(reference.stack_forward, len(stack.layers))
                require_close(title, found[name], exact_gradient(function, arguments, stack.dh, name), time_axis=axis)
                continue
            try:
                require_close(title, found[name], own[name], time_axis=axis)
            except Rejected:  # it may still be the gradient of the student's own stack
                function = stacked(given.stack_forward, len(stack.layers))
                require_slopes(title, found[name], function, arguments, stack.dh, name)

    def require_lists(dh0, gradients, stack):
        """There are as many entries as layers, and three gradients in each."""
        require_list("dh0", len_only(dh0), len_only(stack.h0))
        require_list("gradients", len_only(gradients), len_only(stack.layers))
        for number, layer in enumerate(gradients):
            require_list(f"gradients[{number}]", len_only(layer), len_only(NAMES))

    return require


def len_only(value):
    """Zeros in the place of the entries, so that nothing but their number is judged."""
    return [0] * len(value) if isinstance(value, list | tuple) else value


def named(name):
    """What the student calls an argument: x, h0[1], Wx of layers[1]."""
    if name == "x":
        return name
    return f"h0[{name[1:]}]" if name.startswith("h") else f"{name[:-1]} of layers[{name[-1]}]"


@points(1.5)
def test_dx(require_gradients, draw_stack):
    """The gradient reaches the input of every step through all layers."""
    require_gradients(["x"], draw_stack(T=4, sizes=(4, 5, 2)), None)


@points(1)
def test_initial_states(require_gradients, draw_stack):
    """dh0 has the gradient of every layer's initial state, the lowest layer first."""
    stack = draw_stack(T=4, sizes=(4, 4))
    require_gradients(["h0", "h1"], stack, stack.h0)


@points(1.5)
def test_weights(require_gradients, draw_stack):
    """The gradients of every layer's weights come out, the lowest layer first."""
    require_gradients(["Wx0", "Wh0", "b0", "Wx1", "Wh1", "b1"], draw_stack(T=4, sizes=(4, 5)), None)


@points(0.5)
def test_last_state_only(require_gradients, draw_stack):
    """A gradient that comes to the last state alone, as in many to one, still reaches the first input."""
    stack = draw_stack(N=1, T=6, D=2, sizes=(4, 3))
    stack.dh[:, :-1] = 0
    require_gradients(["x"], stack, None)


@points(0.5)
def test_one_layer(require_gradients, draw_stack):
    """A stack of one layer and a single step works."""
    require_gradients(["x", "Wx0"], draw_stack(N=3, T=1, D=2, sizes=(4,)), None)
