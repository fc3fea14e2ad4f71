"""The figures of the lessons. Like pyplot's functions, each draws into a new figure, which a notebook shows by itself.

Where a figure needs a function that the student has still to write, it takes that call as a `lambda`, and prints a
friendly note instead of drawing while the function is not written yet.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import matplotlib.pyplot as plt
import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from rnncourse.fonts import labels
from rnncourse.messages import Messages

Array = npt.NDArray[np.float64]
Later = npt.ArrayLike | Callable[[], npt.ArrayLike]  # an array, or how to get one
_Made = TypeVar("_Made")

# Okabe and Ito's colours, which colour-blind people can tell apart; styles tell the lines apart in print.
_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9")
_STYLES = ("-", "--", "-.", ":")


def hidden_states(states: Later, *, language: str | None = None) -> None:
    """A heat map of hidden states over time.

    Shapes:
        states (T, H), entries in [-1, 1]: the states of one sequence, such as rnn_forward(...)[0][0]

    Raises:
        ValueError: states is not two-dimensional.
    """
    with labels(language) as messages:
        arrays = _arrays({"states": states}, messages)
        if not arrays:
            return
        h = arrays["states"]
        if h.ndim != 2:
            raise ValueError(f"states has shape {h.shape}, but the states of one sequence have shape (T, H)")
        steps, units = h.shape
        _, axes = plt.subplots(figsize=(7, 0.7 + 0.3 * max(units, 5)), layout="constrained")
        image = axes.imshow(
            h.T, vmin=-1, vmax=1, cmap="RdBu_r", aspect="auto", extent=(0.5, steps + 0.5, units + 0.5, 0.5)
        )
        axes.set(title=messages.text("plot.states_title"), xlabel=messages.text("plot.time"))
        axes.set_ylabel(messages.text("plot.unit"))
        _whole_numbers(axes)
        axes.figure.colorbar(image, label=messages.text("plot.value"))


def influence_of_start(distances: Mapping[str, Later], *, language: str | None = None) -> None:
    """How far apart two runs are that differ in their first state only, step after step; a line for each entry.

    Shapes:
        distances: a label to (T,), not negative
    """
    _over_time(distances, "plot.influence_title", "plot.influence", language)


def gradient_flow(sizes: Mapping[str, Later], *, language: str | None = None) -> None:
    """The size of the gradient of the loss with respect to the state at each step; a line for each entry.

    Shapes:
        sizes: a label to (T,), not negative
    """
    _over_time(sizes, "plot.gradient_title", "plot.gradient", language)


def gate_heat_map(gates: Mapping[str, Later], *, language: str | None = None) -> None:
    """How far the gates of one sequence are open at each step, a panel for each gate.

    Shapes:
        gates: a name to (T, H), entries in [0, 1]

    Raises:
        ValueError: a gate is not two-dimensional, or has entries outside of [0, 1].
    """
    with labels(language) as messages:
        arrays = _arrays(gates, messages)
        if not arrays:
            return
        for name, values in arrays.items():
            if values.ndim != 2:
                raise ValueError(f"{name} has shape {values.shape}, but the gates of one sequence have shape (T, H)")
            if not ((values >= 0) & (values <= 1)).all():
                raise ValueError(f"{name} has entries outside of [0, 1]; is it taken before the sigmoid?")
        rows = max(array.shape[1] for array in arrays.values())
        figure, panels = plt.subplots(
            len(arrays), 1, figsize=(7, 0.8 + len(arrays) * (0.5 + 0.2 * max(rows, 4))), layout="constrained",
            squeeze=False, sharex=True,
        )  # fmt: skip
        for axes, (name, values) in zip(panels[:, 0], arrays.items(), strict=True):
            steps, units = values.shape
            image = axes.imshow(
                values.T, vmin=0, vmax=1, cmap="cividis", aspect="auto", extent=(0.5, steps + 0.5, units + 0.5, 0.5)
            )
            axes.set_title(name, fontsize=10)
            axes.set_ylabel(messages.text("plot.unit"))
            _whole_numbers(axes)
        panels[-1, 0].set_xlabel(messages.text("plot.time"))
        figure.suptitle(messages.text("plot.gates_title"))
        figure.colorbar(image, ax=panels[:, 0].tolist(), label=messages.text("plot.gate_value"))


def heat_maps(
    matrices: Mapping[str, Later], *, xlabel: str = "", ylabel: str = "", language: str | None = None
) -> None:
    """Matrices side by side, in colours that are the same for all: white is 0, red above, blue below.

    Shapes:
        matrices: a title to (rows, columns)
    """
    with labels(language) as messages:
        arrays = _arrays(matrices, messages)
        if not arrays:
            return
        widths = [max(array.shape[1], 5) for array in arrays.values()]
        rows = max(len(array) for array in arrays.values())
        figure, panels = plt.subplots(
            1, len(arrays), figsize=(1.5 + 0.32 * sum(widths), 1.1 + 0.3 * rows), layout="constrained",
            squeeze=False, width_ratios=widths,
        )  # fmt: skip
        largest = max(float(np.abs(array).max(initial=0)) for array in arrays.values()) or 1.0
        for axes, (title, array) in zip(panels[0], arrays.items(), strict=True):
            image = axes.imshow(array, vmin=-largest, vmax=largest, cmap="RdBu_r", aspect="auto")
            axes.set_title(title, fontsize=10)
            axes.set_xlabel(xlabel)
            _whole_numbers(axes)
        panels[0][0].set_ylabel(ylabel)
        figure.colorbar(image, ax=panels[0].tolist(), shrink=0.9)


def rows_over_time(rows: Mapping[str, Later], *, language: str | None = None) -> None:
    """A heat map with a labelled row for each entry, such as an input, a gate and a state of one unit: white is 0.

    Shapes:
        rows: a label to (T,)
    """
    with labels(language) as messages:
        arrays = _arrays(rows, messages)
        if not arrays:
            return
        values = np.stack(list(arrays.values()))
        count, steps = values.shape
        largest = float(np.abs(values).max(initial=0)) or 1.0
        _, axes = plt.subplots(figsize=(8, 0.9 + 0.34 * count), layout="constrained")
        image = axes.imshow(
            values, vmin=-largest, vmax=largest, cmap="RdBu_r", aspect="auto", extent=(0.5, steps + 0.5, count, 0)
        )
        axes.set_yticks(np.arange(count) + 0.5, list(arrays))
        axes.set_xlabel(messages.text("plot.time"))
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.figure.colorbar(image)


def values_over_time(curves: Mapping[str, Later], *, language: str | None = None) -> None:
    """Values at each step, such as a cell state and a hidden state; a line for each entry.

    Shapes:
        curves: a label to (T,)
    """
    with labels(language) as messages:
        arrays = _arrays(curves, messages)
        if not arrays:
            return
        _, axes = plt.subplots(figsize=(8, 3), layout="constrained")
        axes.axhline(0, color="0.8", linewidth=1)
        for number, (label, values) in enumerate(arrays.items()):
            colour, style = _COLOURS[number % len(_COLOURS)], _STYLES[number % len(_STYLES)]
            steps = np.arange(1, len(values) + 1)
            axes.plot(steps, values, style, color=colour, label=label, linewidth=2, drawstyle="steps-mid")
        axes.set_xlabel(messages.text("plot.time"))
        axes.legend(frameon=False)
        axes.margins(x=0.02)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))


def word_map(points: Later, words: Sequence[str], *, language: str | None = None) -> None:
    """Words at the places of their two-dimensional embeddings.

    Shapes:
        points (V, 2), one row for each of the V words
    """
    with labels(language) as messages:
        arrays = _arrays({"points": points}, messages)
        if not arrays:
            return
        places = arrays["points"]
        if places.shape != (len(words), 2):
            raise ValueError(f"points has shape {places.shape}, but {len(words)} words on a map need {(len(words), 2)}")
        _, axes = plt.subplots(figsize=(6.5, 5), layout="constrained")
        axes.axhline(0, color="0.9", zorder=0)
        axes.axvline(0, color="0.9", zorder=0)
        axes.scatter(places[:, 0], places[:, 1], s=18, color=_COLOURS[0])
        corners = [(5, 5, "left"), (-5, -12, "right"), (5, -12, "left"), (-5, 5, "right")]  # words may share a place
        for number, (place, word) in enumerate(zip(places, words, strict=True)):
            x, y, side = corners[number % len(corners)]
            axes.annotate(word, place, xytext=(x, y), textcoords="offset points", ha=side)
        axes.margins(0.12)
        axes.set(title=messages.text("plot.word_map"), xlabel="1", ylabel="2")


def confusion_matrix(counts: Later, classes: Sequence[str], *, language: str | None = None) -> None:
    """How often each true class (row) was taken for each class (column); colours show shares of the row.

    Shapes:
        counts (C, C), not negative, one row and column for each of the C classes
    Raises:
        ValueError: counts is not (C, C), or has a negative entry.
    """
    with labels(language) as messages:
        arrays = _arrays({"counts": counts}, messages)
        if not arrays:
            return
        table = arrays["counts"]
        size = len(classes)
        if table.shape != (size, size):
            raise ValueError(f"counts has shape {table.shape}, but {size} classes need {(size, size)}")
        if (table < 0).any():
            raise ValueError("counts has a negative entry, but it should say how often something happened")
        shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)  # a class that never occurs has shares 0
        _, axes = plt.subplots(figsize=(2.6 + 0.55 * size, 1.8 + 0.5 * size), layout="constrained")
        image = axes.imshow(shares, vmin=0, vmax=1, cmap="Blues")
        for row, column in np.ndindex(table.shape):
            colour = "white" if shares[row, column] > 0.6 else "black"
            axes.text(column, row, f"{table[row, column]:g}", ha="center", va="center", color=colour)
        axes.set_xticks(range(size), classes, rotation=45, ha="right", rotation_mode="anchor")
        axes.set_yticks(range(size), classes)
        axes.set(title=messages.text("plot.confusion_title"), xlabel=messages.text("plot.predicted"))
        axes.set_ylabel(messages.text("plot.true"))
        axes.figure.colorbar(image, label=messages.text("plot.share"))


def learning_curves(history: Mapping[str, Sequence[float]], *, language: str | None = None) -> None:
    """Training against validation, a panel for each measure, with the best epoch of the validation loss marked.

    `history` is what Keras' `History.history` holds: "loss", "val_loss", "accuracy", ... to a number for every epoch.

    Raises:
        ValueError: history holds nothing of the training.
    """
    measures = [name for name in history if not name.startswith("val_")]
    if not measures:
        raise ValueError("history holds no measure of the training, such as loss")
    with labels(language) as messages:
        figure, panels = plt.subplots(1, len(measures), figsize=(4.5 * len(measures), 3.2), squeeze=False)
        for axes, measure in zip(panels[0], measures, strict=True):
            for name, key, style in ((measure, "plot.train", 0), (f"val_{measure}", "plot.validation", 1)):
                if name in history:
                    epochs = range(1, len(history[name]) + 1)
                    label = messages.text(key)
                    axes.plot(epochs, history[name], _STYLES[style], color=_COLOURS[style], label=label)
            if "val_loss" in history:
                best = int(np.argmin(history["val_loss"])) + 1
                label = messages.text("plot.best", epoch=best)
                axes.axvline(best, color="0.6", linewidth=1, linestyle=":", label=label)
            axes.set(xlabel=messages.text("plot.epoch"), ylabel=measure)
            axes.legend(frameon=False)
            axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        figure.tight_layout()


def later(action: Callable[[], None], *, language: str | None = None) -> None:
    """Do something that needs functions which are perhaps not written yet; then print a note instead."""
    with labels(language) as messages:
        _unless_unwritten(action, messages)


def _over_time(curves: Mapping[str, Later], title: str, ylabel: str, language: str | None) -> None:
    """Lines over the time steps 1 ... T on a logarithmic scale, where what fades by a factor is a straight line."""
    with labels(language) as messages:
        arrays = _arrays(curves, messages)
        if not arrays:
            return
        _, axes = plt.subplots(figsize=(7, 3.6), layout="constrained")
        for number, (label, values) in enumerate(arrays.items()):
            above_zero = np.where(values > 0, values, np.nan)  # a logarithm has no place for 0
            steps = np.arange(1, len(values) + 1)
            colour, style = _COLOURS[number % len(_COLOURS)], _STYLES[number % len(_STYLES)]
            axes.plot(steps, above_zero, style, color=colour, label=label, linewidth=2)
        axes.set(yscale="log", title=messages.text(title), xlabel=messages.text("plot.time"))
        axes.set_ylabel(messages.text(ylabel))
        axes.legend(frameon=False)
        axes.margins(x=0.02)
        axes.grid(visible=True, color="0.9")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))


def _arrays(values: Mapping[str, Later], messages: Messages) -> dict[str, Array]:
    """The arrays, made now where they are given as functions; none, and a note, while one is not written yet."""
    made = _unless_unwritten(
        lambda: {name: np.asarray(value() if callable(value) else value, float) for name, value in values.items()},
        messages,
    )
    return made or {}


def _unless_unwritten(action: Callable[[], _Made], messages: Messages) -> _Made | None:
    try:
        return action()
    except NotImplementedError as error:
        unwritten = traceback.extract_tb(error.__traceback__)[-1].name
        print(messages.text("plot.finish_first", function=unwritten))
        return None


def _whole_numbers(axes: Axes) -> None:
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(MaxNLocator(integer=True))
