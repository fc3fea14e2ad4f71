"""Bidirectional layers on top of each other. `given.bidirectional_forward` is the layer that they are held to."""

import pytest

from autograder.suite import points, require_close, require_raises


def through_layers(given, x, layers, merge_mode, return_sequences):
    """The definition, for any bidirectional layer."""
    for number, (fw, bw) in enumerate(layers):
        sequences = return_sequences or number < len(layers) - 1
        x, _ = given.bidirectional_forward(x, fw, bw, merge_mode, sequences)
    return x


@pytest.fixture
def draw_deep(case, draw_layer):
    """Draws the input and the layers of a deep bidirectional network."""

    def draw_deep(sizes, merge_mode, N=2, T=5, D=3):
        layers, width = [], D
        for H in sizes:
            layers.append((draw_layer(width, H), draw_layer(width, H)))
            width = 2 * H if merge_mode == "concat" else H
        return case.normal(N, T, D), layers

    return draw_deep


@points(1)
def test_four_layers(student, given, draw_deep):
    """Four layers read each other's merged sequences."""
    x, layers = draw_deep((4, 2, 5, 3), "concat")
    out = student.deep_bidirectional_forward(x, layers)
    require_close("out", out, through_layers(given, x, layers, "concat", True), time_axis=1)


@points(1)
def test_last_states(student, given, draw_deep):
    """Without return_sequences only the top layer keeps its last states alone."""
    x, layers = draw_deep((4, 2, 6), "sum", N=1)
    out = student.deep_bidirectional_forward(x, layers, "sum", False)
    require_close("out", out, through_layers(given, x, layers, "sum", False))


@points(0.5)
def test_other_modes(student, given, draw_deep):
    """Every layer merges in the mode asked for; one layer and one step are enough."""
    for merge_mode, sizes, T in (("ave", (4, 2), 5), ("mul", (4, 2), 3), ("mul", (4,), 1)):
        x, layers = draw_deep(sizes, merge_mode, T=T)
        out = student.deep_bidirectional_forward(x, layers, merge_mode)
        require_close("out", out, through_layers(given, x, layers, merge_mode, True), time_axis=1)


@points(0.5)
def test_refuses(student, given, refuses, draw_deep):
    """No layer at all, layers that do not fit, or an unknown mode raise ValueError."""
    x, layers = draw_deep((4, 2), "concat")
    student.deep_bidirectional_forward(x, layers)  # this fits
    require_raises(ValueError, student.deep_bidirectional_forward, x, [])
    for depth, merge_mode in ((2, "sum"), (1, "max")):
        if refuses(through_layers, given, x, layers[:depth], merge_mode, True):
            require_raises(ValueError, student.deep_bidirectional_forward, x, layers[:depth], merge_mode)
