"""Drawings of layers on top of each other and side by side. Each draws into a new pyplot figure."""

from __future__ import annotations

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from rnncourse.fonts import labels

_Point = tuple[float, float]

_INPUT, _FORWARD, _BACKWARD, _OUTPUT = "#BBDDF2", "#F6D58E", "#F5C3B8", "#A8DCCB"
_NODE = 0.5  # width and height of a node
_STEP = 1.4  # from one time step to the next


def stacked_layers(layers: int = 3, steps: int = 4, *, language: str | None = None) -> None:
    """`layers` recurrent layers on top of each other, unfolded over `steps` time steps."""
    with labels(language) as messages:
        width = _STEP * steps + 2.6
        _, axes = plt.subplots(figsize=(1.15 * width, 1.15 * (layers + 1.2)), layout="constrained")
        for step in range(1, steps + 1):
            x = _STEP * step
            _node(axes, (x, 0), f"$x_{step}$", _INPUT)
            for layer in range(1, layers + 1):
                _arrow(axes, (x, layer - 1 + _NODE / 2), (x, layer - _NODE / 2))
                _node(axes, (x, layer), f"$h_{step}^{{({layer})}}$", _FORWARD)
                if step > 1:
                    _arrow(axes, (x - _STEP + _NODE / 2, layer), (x - _NODE / 2, layer))
            _arrow(axes, (x, layers + _NODE / 2), (x, layers + 0.6))
        for layer in range(1, layers + 1):
            text = messages.text("plot.layer", number=layer)
            axes.text(_STEP * steps + 0.5, layer, text, ha="left", va="center")
        axes.text(_STEP * steps + 0.5, 0, messages.text("plot.input"), ha="left", va="center")
        _frame(axes, (0.8, width), (-0.45, layers + 0.75))


def bidirectional_layer(steps: int = 4, *, language: str | None = None) -> None:
    """A forward and a backward layer that read the same inputs, and the outputs made of both."""
    with labels(language) as messages:
        width = _STEP * steps + 3.2
        _, axes = plt.subplots(figsize=(1.15 * width, 4.8), layout="constrained")
        for step in range(1, steps + 1):
            x = _STEP * step
            forward, backward = (x - 0.25, 1.1), (x + 0.25, 2.1)
            _node(axes, (x, 0), f"$x_{step}$", _INPUT)
            _node(axes, (x, 3.2), f"$y_{step}$", _OUTPUT)
            for place in (forward, backward):
                _arrow(axes, (place[0], _NODE / 2), (place[0], place[1] - _NODE / 2))
                _arrow(axes, (place[0], place[1] + _NODE / 2), (place[0], 3.2 - _NODE / 2))
            _node(axes, forward, rf"$\overrightarrow{{h}}_{step}$", _FORWARD)
            _node(axes, backward, rf"$\overleftarrow{{h}}_{step}$", _BACKWARD)
            if step > 1:
                _arrow(axes, (forward[0] - _STEP + _NODE / 2, 1.1), (forward[0] - _NODE / 2, 1.1))
                _arrow(axes, (backward[0] - _NODE / 2, 2.1), (backward[0] - _STEP + _NODE / 2, 2.1))
        for y, name in ((0, "plot.input"), (1.1, "plot.forward"), (2.1, "plot.backward"), (3.2, "plot.merged")):
            axes.text(_STEP * steps + 0.7, y, messages.text(name), ha="left", va="center")
        _frame(axes, (0.8, width), (-0.45, 3.65))


def _node(axes: Axes, centre: _Point, text: str, colour: str) -> None:
    corner = centre[0] - _NODE / 2 + 0.05, centre[1] - _NODE / 2 + 0.05
    style = "round,pad=0.05,rounding_size=0.08"
    axes.add_patch(FancyBboxPatch(corner, _NODE - 0.1, _NODE - 0.1, style, facecolor=colour, edgecolor="0.3", zorder=2))
    axes.text(*centre, text, ha="center", va="center", fontsize=12, zorder=3)


def _arrow(axes: Axes, start: _Point, end: _Point) -> None:
    axes.add_patch(
        FancyArrowPatch(start, end, arrowstyle="-|>", mutation_scale=11, color="0.25", shrinkA=0, shrinkB=0, zorder=1)
    )


def _frame(axes: Axes, horizontal: _Point, vertical: _Point) -> None:
    axes.set(xlim=horizontal, ylim=vertical, aspect="equal")
    axes.axis("off")
