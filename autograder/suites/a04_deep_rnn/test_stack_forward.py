"""Layers on top of each other. `given.rnn_forward` is the layer that the states are held to."""

import numpy as np

from autograder.suite import points, require_close, require_raises


def through_layers(layer, stack, h0=None):
    """The definition of a stack, for any layer: the states of the top."""
    h = stack.x
    for start, weights in zip(h0 or [None] * len(stack.layers), stack.layers, strict=True):
        h, _ = layer(h, start, *weights)
    return h


@points(1)
def test_two_layers(student, given, draw_stack):
    """The second layer reads every state of the first."""
    stack = draw_stack()
    h, _ = student.stack_forward(stack.x, stack.layers)
    require_close("h", h, through_layers(given.rnn_forward, stack), time_axis=1)


@points(1)
def test_initial_states(student, given, draw_stack):
    """Each layer starts from its own initial state."""
    stack = draw_stack(sizes=(4, 4, 4))
    h, _ = student.stack_forward(stack.x, stack.layers, stack.h0)
    require_close("h", h, through_layers(given.rnn_forward, stack, stack.h0), time_axis=1)


@points(0.5)
def test_four_layers(student, given, draw_stack):
    """Four layers of different widths, with a single sequence of a single step."""
    stack = draw_stack(N=1, T=1, sizes=(6, 2, 5, 4))
    h, _ = student.stack_forward(stack.x, stack.layers)
    require_close("h", h, through_layers(given.rnn_forward, stack), time_axis=1)


@points(0.5)
def test_one_layer(student, given, draw_stack):
    """A stack of one layer is that layer, in single precision (float32) too."""
    stack = draw_stack(sizes=(4,), dtype=np.float32)
    h, _ = student.stack_forward(stack.x, stack.layers, stack.h0)
    require_close("h", h, np.float32(through_layers(given.rnn_forward, stack, stack.h0)), time_axis=1)


@points(1)
def test_refuses_what_is_no_stack(student, draw_stack):
    """No layer at all, too few or too many initial states, or layers that do not fit raise ValueError."""
    stack = draw_stack(sizes=(4, 4, 4))
    student.stack_forward(stack.x, stack.layers, stack.h0)  # this fits
    require_raises(ValueError, student.stack_forward, stack.x, [])
    require_raises(ValueError, student.stack_forward, stack.x, stack.layers, stack.h0[:-1])
    require_raises(ValueError, student.stack_forward, stack.x, stack.layers, [*stack.h0, stack.h0[0]])
    require_raises(ValueError, student.stack_forward, stack.x, draw_stack(sizes=(5, 4)).layers[::-1])
