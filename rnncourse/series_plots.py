"""Figures of series: windows with what follows, a split with its scale, a tune. Each draws into a new pyplot figure."""

from __future__ import annotations

from collections.abc import Mapping

import matplotlib.pyplot as plt
import numpy as np
import numpy.typing as npt
from matplotlib.patches import Rectangle

from rnncourse.fonts import labels

_WINDOW, _TARGET, _TRAIN, _TEST = "#BBDDF2", "#F6D58E", "#0072B2", "#D55E00"
_LETTERS = "cdefgab"


def windows(
    series: npt.ArrayLike, X: npt.ArrayLike, y: npt.ArrayLike, horizon: int = 1, *, language: str | None = None
) -> None:
    """A series of single numbers, and below it each window and its target at their places.

    Shapes:
        series (L,)   X (N, window, 1)   y (N, 1)

    Raises:
        ValueError: X or y has another shape.
    """
    points, pairs, targets = np.ravel(series), np.asarray(X), np.asarray(y)
    if pairs.ndim != 3 or pairs.shape[2] != 1 or targets.shape != (len(pairs), 1):
        shapes = f"X has shape {pairs.shape} and y has shape {targets.shape}"
        raise ValueError(f"{shapes}, but windows of single numbers have shape (N, window, 1) and their targets (N, 1)")
    with labels(language) as messages:
        _, axes = plt.subplots(figsize=(0.9 * len(points) + 1.5, 0.5 * len(pairs) + 1.4), layout="constrained")
        for place, number in enumerate(points):
            axes.text(place, -1, f"{number:g}", ha="center", va="center", fontsize=13)
        for row, (window, target) in enumerate(zip(pairs[:, :, 0], targets[:, 0], strict=True)):
            numbers = [*enumerate(window, start=row), (row + len(window) + horizon - 1, target)]
            for place, number in numbers:
                colour = _WINDOW if place < row + len(window) else _TARGET
                axes.add_patch(Rectangle((place - 0.46, row - 0.38), 0.92, 0.76, facecolor=colour, edgecolor="0.3"))
                axes.text(place, row, f"{number:g}", ha="center", va="center")
        patches = [Rectangle((0, 0), 1, 1, facecolor=colour, edgecolor="0.3") for colour in (_WINDOW, _TARGET)]
        names = [messages.text("plot.window"), messages.text("plot.target")]
        axes.figure.legend(patches, names, loc="outside lower center", ncols=2, frameon=False)
        axes.set(xlim=(-0.6, len(points) - 0.4), ylim=(len(pairs) - 0.4, -1.5))
        axes.axis("off")


def split_series(panels: Mapping[str, npt.ArrayLike], held_out: int, *, language: str | None = None) -> None:
    """Series side by side: the training part and the test part, and dashed lines at the ends of the training range.

    Shapes:
        panels: a title to (L,) or (L, 1)
    """
    with labels(language) as messages:
        figure, axes = plt.subplots(1, len(panels), figsize=(4.2 * len(panels), 3.2), squeeze=False)
        for panel, (title, series) in zip(axes[0], panels.items(), strict=True):
            values = np.ravel(series)
            border = len(values) - held_out
            steps = np.arange(len(values))
            panel.axvspan(border - 0.5, len(values) - 0.5, color="0.93")
            for level in (values[:border].min(), values[:border].max()):
                panel.axhline(level, color="0.5", linewidth=1, linestyle="--")
            panel.plot(steps[:border], values[:border], color=_TRAIN, label=messages.text("plot.train"))
            panel.plot(steps[border:], values[border:], color=_TEST, label=messages.text("plot.test"))
            panel.set(title=title, xlabel=messages.text("plot.time"))
        axes[0][0].legend(frameon=False)
        figure.tight_layout()


def compare(curves: Mapping[str, npt.ArrayLike], *, first: int = 0, language: str | None = None) -> None:
    """What was measured, and what was predicted, as lines over the same time steps; the first entry in grey.

    Shapes:
        curves: a label to (L,) or (L, 1), all of the same length; `first` is the time step of the first point

    Raises:
        ValueError: the curves have different lengths.
    """
    lines = {label: np.ravel(values) for label, values in curves.items()}
    if len({len(values) for values in lines.values()}) > 1:
        lengths = ", ".join(f"{label} {len(values)}" for label, values in lines.items())
        raise ValueError(f"the curves have different lengths: {lengths}")
    with labels(language) as messages:
        _, axes = plt.subplots(figsize=(8, 3.2), layout="constrained")
        styles = [("0.6", 4.0, "-"), (_TRAIN, 1.5, "-"), (_TEST, 1.5, "--"), ("#009E73", 1.5, ":")]
        for number, (label, values) in enumerate(lines.items()):
            colour, width, style = styles[number % len(styles)]
            axes.plot(first + np.arange(len(values)), values, style, color=colour, linewidth=width, label=label)
        axes.set_xlabel(messages.text("plot.time"))
        axes.legend(frameon=False, ncols=len(lines), loc="lower left", bbox_to_anchor=(0, 1))
        axes.margins(x=0.01)


def piano_roll(notes: npt.ArrayLike, *, language: str | None = None) -> None:
    """A tune as a piano roll: a bar for each note, at its pitch, as long as it sounds.

    Shapes:
        notes (L, 2): pitch 1 for c ... 7 for b, and duration 4 for a quarter note, 2 for a half note

    Raises:
        ValueError: notes has another shape.
    """
    tune = np.asarray(notes)
    if tune.ndim != 2 or tune.shape[1] != 2:
        raise ValueError(f"notes has shape {tune.shape}, but a tune has shape (L, 2)")
    pitches, durations = tune.T
    lengths = 4 / durations  # in quarter notes
    starts = np.cumsum(lengths) - lengths
    with labels(language) as messages:
        _, axes = plt.subplots(figsize=(10, 2.8), layout="constrained")
        axes.barh(pitches, lengths - 0.12, left=starts, height=0.7, color=_TRAIN)
        axes.set(xlabel=messages.text("plot.quarters"), ylabel=messages.text("plot.pitch"), ylim=(0.4, 7.6))
        axes.set_yticks(range(1, 8), list(_LETTERS))
        axes.set_xticks(np.arange(0, lengths.sum() + 1, 4))
        axes.grid(visible=True, color="0.9")
        axes.set_axisbelow(True)
        axes.margins(x=0.01)
