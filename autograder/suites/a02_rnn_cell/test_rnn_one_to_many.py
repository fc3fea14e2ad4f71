"""One to many: each output is the next input, so O = D here."""

import numpy as np
import pytest

from autograder.suite import points, require_close, require_raises


@pytest.fixture
def looped(draw):
    """A cell whose output fits its input."""
    return draw(D=3, O=3)


@pytest.fixture
def generate(given):
    """The definition: `steps` outputs from the given step and the given output layer."""

    def generate(cell, h0, steps, activation):
        x, h = cell.x[:, 0], np.zeros_like(cell.h0) if h0 is None else h0
        outputs = []
        for _ in range(steps):
            h, _ = given.rnn_step_forward(x, h, *cell.weights)
            x = given.output_layer(h, *cell.head, activation)
            outputs.append(x)
        return np.stack(outputs, axis=1)

    return generate


@points(1)
def test_output_is_the_next_input(student, generate, looped):
    """Each output is read as the next input, while the state goes on."""
    y = student.rnn_one_to_many(looped.x[:, 0], looped.h0, *looped.weights, *looped.head, 7)
    require_close("y", y, generate(looped, looped.h0, 7, "identity"), time_axis=1)


@points(0.5)
def test_first_output(student, generate, looped):
    """The first output is what comes after x0; x0 itself is not an output."""
    y = student.rnn_one_to_many(looped.x[:, 0], looped.h0, *looped.weights, *looped.head, 1)
    require_close("y", y, generate(looped, looped.h0, 1, "identity"), time_axis=1)


@points(0.5)
def test_activation(student, generate, looped):
    """What is read next is the output after its activation."""
    y = student.rnn_one_to_many(looped.x[:, 0], looped.h0, *looped.weights, *looped.head, 5, "softmax")
    require_close("y", y, generate(looped, looped.h0, 5, "softmax"), time_axis=1)


@points(0.5)
def test_no_initial_state(student, generate, looped):
    """Without an initial state (h0 = None) the sequence starts from zeros."""
    y = student.rnn_one_to_many(looped.x[:, 0], None, *looped.weights, *looped.head, 5)
    require_close("y", y, generate(looped, None, 5, "identity"), time_axis=1)


@points(0.5)
def test_refuses_an_output_that_is_no_input(student, cell):
    """An output of another width than the input raises ValueError, even for a single step."""
    require_raises(ValueError, student.rnn_one_to_many, cell.x[:, 0], cell.h0, *cell.weights, *cell.head, 3)
    require_raises(ValueError, student.rnn_one_to_many, cell.x[:, 0], cell.h0, *cell.weights, *cell.head, 1)
