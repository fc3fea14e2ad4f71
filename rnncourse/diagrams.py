"""Drawings of networks: the cell unfolded in time, its way back, the five forms. Each makes a new pyplot figure."""

from __future__ import annotations

from typing import NamedTuple

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from rnncourse.fonts import labels

# Heights of the three rows, and their colours.
_ROWS = {"input": 0.0, "state": 1.0, "output": 2.0}
_COLOURS = {"input": "#BBDDF2", "state": "#F6D58E", "output": "#A8DCCB"}
_NODE = 0.46  # width and height of a node
_RED = "#D55E00"  # what flows back


class Form(NamedTuple):
    """How many steps a form has, and at which of them it reads and writes."""

    name: str  # message id
    steps: int
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]


FORMS = (
    Form("plot.one_to_one", 1, (0,), (0,)),
    Form("plot.one_to_many", 4, (0,), (0, 1, 2, 3)),
    Form("plot.many_to_one", 4, (0, 1, 2, 3), (3,)),
    Form("plot.encoder_decoder", 5, (0, 1, 2), (3, 4)),
    Form("plot.many_to_many", 4, (0, 1, 2, 3), (0, 1, 2, 3)),
)


def unrolled_cell(steps: int = 3, *, language: str | None = None) -> None:
    """The cell with its loop, and beside it the same cell unfolded over `steps` time steps."""
    with labels(language) as messages:
        _, axes = plt.subplots(figsize=(3.6 + 1.8 * steps, 4.2), layout="constrained")
        _column(axes, 0.0, {"input": "$x_t$", "state": "$h_t$", "output": "$y_t$"})
        axes.add_patch(_arrow((0.23, 0.86), (0.23, 1.14), connection="arc3,rad=2", shrink=1))
        axes.text(0.54, 1.0, "Wh", ha="left", va="center")
        axes.text(0.0, 2.55, messages.text("plot.folded"), ha="center", fontsize=12)

        _node(axes, 1.8, "state", "$h_0$", dashed=True)
        for step in range(1, steps + 1):
            x = 1.8 + 1.4 * step
            _column(axes, x, {row: f"${letter}_{step}$" for row, letter in zip(_ROWS, "xhy", strict=True)})
            axes.add_patch(_arrow((x - 1.4 + _NODE / 2, 1), (x - _NODE / 2, 1)))
            axes.text(x - 0.7, 1.06, "Wh", ha="center", va="bottom")
        middle = 1.8 + 0.7 * (steps + 1)
        axes.text(middle, 2.55, messages.text("plot.unfolded"), ha="center", fontsize=12)
        axes.text(middle, -0.55, messages.text("plot.same_weights"), ha="center", color="0.35")
        _frame(axes, -0.6, 1.8 + 1.4 * steps + 0.6, -0.75, 2.8)


def way_back(steps: int = 4, cuts: tuple[int, ...] = ()) -> None:
    """The unfolded cell with a loss at every step, and in red the way back of the gradients.

    Where `cuts` names a step, no gradient flows back to it from the step after it; the state goes on all the same.
    """
    _, axes = plt.subplots(figsize=(2.2 + 1.9 * steps, 4.2), layout="constrained")
    _node(axes, 0.0, "state", "$h_0$", dashed=True)
    for step in range(1, steps + 1):
        x = 1.5 * step
        _column(axes, x, {row: f"${letter}_{step}$" for row, letter in zip(_ROWS, "xhL", strict=True)}, weights=False)
        axes.add_patch(_arrow((x - 1.5 + _NODE / 2, 1.1), (x - _NODE / 2, 1.1)))
        for top in (2, 1):  # from the loss to the state, from the state to the input
            axes.add_patch(_arrow((x + 0.12, top - _NODE / 2), (x + 0.12, top - 1 + _NODE / 2), colour=_RED))
        if step - 1 in cuts:
            axes.plot([x - 0.75, x - 0.75], [0.75, 0.99], color=_RED, linewidth=2.5)
        else:
            axes.add_patch(_arrow((x - _NODE / 2, 0.88), (x - 1.5 + _NODE / 2, 0.88), colour=_RED))
    _frame(axes, -0.5, 1.5 * steps + 0.5, -0.4, 2.4)


def five_forms(*, language: str | None = None) -> None:
    """The five shapes of input and output, side by side."""
    with labels(language) as messages:
        figure, axes = plt.subplots(figsize=(12, 2.9), layout="constrained")
        left = 0.0
        for form in FORMS:
            for step in range(form.steps):
                x = left + 0.75 * step
                shown = {"input": step in form.inputs, "state": True, "output": step in form.outputs}
                _column(axes, x, {row: "" for row in _ROWS if shown[row]}, weights=False)
                if step:
                    axes.add_patch(_arrow((x - 0.75 + _NODE / 2, 1), (x - _NODE / 2, 1)))
            middle = left + 0.375 * (form.steps - 1)
            axes.text(middle, 2.4, messages.text(form.name), ha="center", va="bottom")
            left += 0.75 * form.steps + 0.75
        _frame(axes, -0.7, left - 0.8, -0.35, 3.0)
        patches = [FancyBboxPatch((0, 0), 1, 1, facecolor=_COLOURS[row], edgecolor="0.3") for row in _ROWS]
        names = [messages.text(f"plot.{row}") for row in _ROWS]
        figure.legend(patches, names, loc="outside lower center", ncols=3, frameon=False)


def _column(axes: Axes, x: float, texts: dict[str, str], *, weights: bool = True) -> None:
    """Input, state and output of one step, those that are named, with arrows upwards between them."""
    for row, text in texts.items():
        _node(axes, x, row, text)
    for below, above, weight in (("input", "state", "Wx"), ("state", "output", "Wy")):
        if below in texts and above in texts:
            start, end = (x, _ROWS[below] + _NODE / 2), (x, _ROWS[above] - _NODE / 2)
            axes.add_patch(_arrow(start, end))
            if weights:
                axes.text(x + 0.06, (start[1] + end[1]) / 2, weight, ha="left", va="center")


def _node(axes: Axes, x: float, row: str, text: str, *, dashed: bool = False) -> None:
    corner = (x - _NODE / 2 + 0.05, _ROWS[row] - _NODE / 2 + 0.05)
    rounded = "round,pad=0.05,rounding_size=0.08"
    style = "--" if dashed else "-"
    box = FancyBboxPatch(
        corner, _NODE - 0.1, _NODE - 0.1, rounded, facecolor=_COLOURS[row], edgecolor="0.3", linestyle=style
    )
    axes.add_patch(box)
    axes.text(x, _ROWS[row], text, ha="center", va="center", fontsize=13)


def _arrow(
    start: tuple[float, float],
    end: tuple[float, float],
    connection: str = "arc3",
    shrink: float = 0,
    colour: str = "0.25",
) -> FancyArrowPatch:
    return FancyArrowPatch(
        start,
        end,
        connectionstyle=connection,
        arrowstyle="-|>",
        mutation_scale=12,
        color=colour,
        shrinkA=shrink,
        shrinkB=shrink,
    )


def _frame(axes: Axes, left: float, right: float, bottom: float, top: float) -> None:
    axes.set(xlim=(left, right), ylim=(bottom, top), aspect="equal")
    axes.axis("off")
