"""Drawings of the inside of a gated cell. Each draws into a new pyplot figure."""

from __future__ import annotations

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyArrowPatch, FancyBboxPatch

from rnncourse.fonts import labels

_Point = tuple[float, float]

_CELL, _LAYER, _POINTWISE, _PEEPHOLE = "#F3F0E6", "#F6D58E", "#F5C3B8", "#0072B2"
_TOP, _MIDDLE, _LAYERS, _BOTTOM = 3.6, 2.5, 1.5, 0.5  # heights: cell state, products, layers, what the layers read
_GATES = {"f": 1.2, "i": 2.5, "g": 3.7, "o": 5.6}  # from left to right


def lstm_cell(*, peepholes: bool = False, language: str | None = None) -> None:
    """One step of a long short-term memory: the cell state runs along the top, the gates stand below it."""
    with labels(language) as messages:
        _, axes = plt.subplots(figsize=(8.4, 5), layout="constrained")
        axes.add_patch(_box((0.35, 0.15), 7.0, 4.0, _CELL, 0.15))
        _line(axes, (-0.5, _TOP), (7.7, _TOP), arrow=True)  # the cell state
        _line(axes, (-0.5, _BOTTOM), (_GATES["o"], _BOTTOM))  # what all four layers read
        _line(axes, (0.7, -0.4), (0.7, _BOTTOM), arrow=True)
        for name, x in _GATES.items():
            _line(axes, (x, _BOTTOM), (x, _LAYERS - 0.25), arrow=True)
            axes.add_patch(_box((x - 0.38, _LAYERS - 0.25), 0.76, 0.5, _LAYER, 0.05))
            axes.text(x, _LAYERS, "tanh" if name == "g" else "σ", ha="center", va="center", fontsize=12)
            axes.text(x + 0.1, _LAYERS + 0.33, f"${name}_t$", ha="left", va="bottom", fontsize=13)
        _line(axes, (_GATES["f"], _LAYERS + 0.25), (_GATES["f"], _TOP - 0.2), arrow=True)
        _line(axes, (_GATES["i"], _LAYERS + 0.25), (_GATES["i"], _MIDDLE), (3.5, _MIDDLE), arrow=True)
        _line(axes, (_GATES["g"], _LAYERS + 0.25), (_GATES["g"], _MIDDLE - 0.2), arrow=True)
        _line(axes, (_GATES["g"], _MIDDLE + 0.2), (_GATES["g"], _TOP - 0.2), arrow=True)
        _line(axes, (_GATES["o"], _LAYERS + 0.25), (_GATES["o"], _MIDDLE), (6.3, _MIDDLE), arrow=True)
        _line(axes, (6.5, _TOP), (6.5, _MIDDLE + 0.2), arrow=True)
        _line(axes, (6.5, _MIDDLE - 0.2), (6.5, _BOTTOM), (7.7, _BOTTOM), arrow=True)
        axes.text(6.5, 3.05, "tanh", ha="center", va="center", bbox={"boxstyle": "round", "facecolor": _POINTWISE})
        for place, sign in (
            ((_GATES["f"], _TOP), "×"),
            ((_GATES["g"], _MIDDLE), "×"),
            ((_GATES["g"], _TOP), "+"),
            ((6.5, _MIDDLE), "×"),
        ):
            axes.add_patch(Circle(place, 0.2, facecolor=_POINTWISE, edgecolor="0.3", zorder=3))
            axes.text(*place, sign, ha="center", va="center", fontsize=14, zorder=4)
        if peepholes:
            _peepholes(axes)
        ends = {"$c_{t-1}$": (-0.6, _TOP), "$h_{t-1}$": (-0.6, _BOTTOM), "$c_t$": (7.8, _TOP), "$h_t$": (7.8, _BOTTOM)}
        for text, (x, y) in ends.items():
            axes.text(x, y, text, ha="right" if x < 0 else "left", va="center", fontsize=15)
        axes.text(0.7, -0.5, "$x_t$", ha="center", va="top", fontsize=15)
        axes.text(3.85, 4.3, messages.text("plot.cell_state"), ha="center", va="bottom", color="0.35")
        axes.text(4.2, 0.05, messages.text("plot.layers_read"), ha="center", va="top", color="0.35")
        axes.set(xlim=(-1.3, 8.4), ylim=(-0.95, 4.7), aspect="equal")
        axes.axis("off")


def _peepholes(axes: Axes) -> None:
    """Blue: the old cell state to input and forget gate, the new one to the output gate."""
    for start, *corners in (
        ((0.7, _TOP), (0.7, 1.5), (_GATES["f"] - 0.38, 1.5)),
        ((0.55, _TOP), (0.55, 1.0), (1.85, 1.0), (1.85, 1.5), (_GATES["i"] - 0.38, 1.5)),  # before the forget gate acts
        ((4.9, _TOP), (4.9, 1.5), (_GATES["o"] - 0.38, 1.5)),
    ):
        _line(axes, start, *corners, arrow=True, colour=_PEEPHOLE)


def _line(axes: Axes, *points: _Point, arrow: bool = False, colour: str = "0.25") -> None:
    """A line through the points, the last part of it an arrow."""
    *before, start, end = points
    corners = [*before, start]
    axes.plot([x for x, _ in corners], [y for _, y in corners], color=colour, linewidth=1.4, zorder=1)
    style = "-|>" if arrow else "-"
    axes.add_patch(
        FancyArrowPatch(
            start, end, arrowstyle=style, mutation_scale=12, color=colour, linewidth=1.4, shrinkA=0, shrinkB=0, zorder=2
        )
    )


def _box(corner: _Point, width: float, height: float, colour: str, rounding: float) -> FancyBboxPatch:
    style = f"round,pad=0,rounding_size={rounding}"
    return FancyBboxPatch(
        corner, width, height, style, facecolor=colour, edgecolor="0.3", zorder=0 if rounding > 0.1 else 2
    )
