"""The figures show what they were given; while a function is not written, a note stands in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.patches import FancyArrowPatch

from rnncourse import cell_diagrams, diagrams, plots

RNG = np.random.default_rng(3)


@pytest.fixture(autouse=True)
def _figures() -> Iterator[None]:
    plt.switch_backend("agg")
    yield
    plt.close("all")


def images() -> list[np.ndarray]:
    return [np.asarray(image.get_array()) for axes in plt.gcf().axes for image in axes.images]


def lines() -> dict[str, np.ndarray]:
    return {line.get_label(): np.asarray(line.get_ydata()) for axes in plt.gcf().axes for line in axes.lines}


def unwritten() -> np.ndarray:
    raise NotImplementedError


def test_hidden_states_has_time_to_the_right() -> None:
    states = np.tanh(RNG.normal(size=(7, 3)))
    plots.hidden_states(lambda: states)
    (image,) = images()
    np.testing.assert_array_equal(image, states.T)
    assert plt.gcf().axes[0].get_xlim() == (0.5, 7.5)
    with pytest.raises(ValueError, match=r"\(2, 7, 3\).*\(T, H\)"):
        plots.hidden_states(np.stack([states, states]))


def test_gate_heat_map_has_a_panel_for_each_gate() -> None:
    gates = {name: RNG.random((5, 2)) for name in ("f", "i", "o")}
    plots.gate_heat_map(gates)
    for image, gate in zip(images(), gates.values(), strict=True):
        np.testing.assert_array_equal(image, gate.T)
    assert [axes.get_title() for axes in plt.gcf().axes[:3]] == ["f", "i", "o"]
    assert {axes.images[0].get_clim() for axes in plt.gcf().axes[:3]} == {(0, 1)}
    with pytest.raises(ValueError, match="before the sigmoid"):
        plots.gate_heat_map({"f": [[1.5, 0.0]]})
    with pytest.raises(ValueError, match="outside"):
        plots.gate_heat_map({"f": [[np.nan, 0.0]]})
    with pytest.raises(ValueError, match=r"f has shape \(2,\)"):
        plots.gate_heat_map({"f": [0.5, 0.5]})


@pytest.mark.parametrize("draw", [plots.gradient_flow, plots.influence_of_start])
def test_what_fades_is_a_line_on_a_logarithmic_scale(draw: Callable[..., None]) -> None:
    draw({"small": 0.5 ** np.arange(6), "zero": [1.0, 0.0, 0.0], "later": lambda: np.ones(4)})
    found = lines()
    np.testing.assert_array_equal(found["small"], 0.5 ** np.arange(6))
    np.testing.assert_array_equal(found["zero"], [1.0, np.nan, np.nan])
    np.testing.assert_array_equal(found["later"], np.ones(4))
    (axes,) = plt.gcf().axes
    assert axes.get_yscale() == "log"
    assert axes.lines[0].get_xdata()[0] == 1  # time counts from 1


def test_learning_curves_marks_the_best_epoch() -> None:
    plots.learning_curves({"loss": [3, 2, 1], "val_loss": [3, 1.5, 2], "accuracy": [0.1, 0.5, 0.9]})
    found = lines()
    assert found["training"].tolist() == [0.1, 0.5, 0.9]  # of the last panel
    assert found["validation"].tolist() == [3, 1.5, 2]
    assert "best: epoch 2" in found
    assert len(plt.gcf().axes) == 2
    plots.learning_curves({"loss": [3.0, 2.0]})
    assert list(lines()) == ["training"]
    for nothing in ({}, {"val_loss": [1.0]}):
        with pytest.raises(ValueError, match="no measure"):
            plots.learning_curves(nothing)


def test_confusion_matrix_writes_counts_and_colours_shares() -> None:
    plots.confusion_matrix([[6, 2], [0, 0]], ["yes", "no"])
    np.testing.assert_allclose(images()[0], [[0.75, 0.25], [0, 0]])
    axes = plt.gcf().axes[0]
    assert [text.get_text() for text in axes.texts] == ["6", "2", "0", "0"]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["yes", "no"]
    with pytest.raises(ValueError, match=r"\(2, 2\), but 3 classes"):
        plots.confusion_matrix([[1, 0], [0, 1]], ["a", "b", "c"])
    with pytest.raises(ValueError, match="negative"):
        plots.confusion_matrix([[1, -1], [0, 1]], ["a", "b"])


def test_heat_maps_share_their_colours_and_zero_is_white() -> None:
    matrices = {"Wx": RNG.normal(size=(2, 5)), "Wh": 3 * RNG.normal(size=(4, 4))}
    plots.heat_maps(matrices)
    largest = max(np.abs(matrix).max() for matrix in matrices.values())
    assert {axes.images[0].get_clim() for axes in plt.gcf().axes[:2]} == {(-largest, largest)}
    plots.heat_maps({"zeros": np.zeros((2, 2))})


def test_rows_over_time_labels_each_row_and_zero_is_white() -> None:
    rows = {"i": RNG.random(6), "c": RNG.normal(size=6)}
    plots.rows_over_time(rows)
    (image,) = [axes.images[0] for axes in plt.gcf().axes if axes.get_yticklabels()[0].get_text() == "i"]
    np.testing.assert_array_equal(image.get_array(), np.stack(list(rows.values())))
    assert image.get_clim()[0] == -image.get_clim()[1]
    assert [label.get_text() for label in plt.gcf().axes[0].get_yticklabels()] == ["i", "c"]


def test_values_over_time_are_lines_that_count_steps_from_1() -> None:
    plots.values_over_time({"c": [0.5, -1.0], "h": lambda: np.ones(3)})
    found = lines()
    assert found["c"].tolist() == [0.5, -1.0]
    assert found["h"].tolist() == [1, 1, 1]
    assert plt.gcf().axes[0].lines[-1].get_xdata()[0] == 1


def test_word_map_needs_a_place_for_each_word() -> None:
    plots.word_map([[0.0, 1.0], [1.0, 0.0]], ["cat", "dog"])
    assert [text.get_text() for text in plt.gcf().axes[0].texts] == ["cat", "dog"]
    with pytest.raises(ValueError, match="3 words"):
        plots.word_map([[0.0, 1.0], [1.0, 0.0]], ["cat", "dog", "cow"])


@pytest.mark.parametrize(
    "draw",
    [
        lambda: plots.hidden_states(unwritten),
        lambda: plots.gate_heat_map({"f": [[0.5]], "i": unwritten}),
        lambda: plots.gradient_flow({"a": unwritten}),
        lambda: plots.heat_maps({"a": unwritten}),
        lambda: plots.rows_over_time({"i": unwritten}),
        lambda: plots.values_over_time({"c": unwritten}),
        lambda: plots.word_map(unwritten, ["cat"]),
        lambda: plots.confusion_matrix(unwritten, ["cat"]),
        lambda: plots.later(unwritten),
    ],
)
def test_a_figure_waits_for_the_function_that_it_needs(
    draw: Callable[[], None], capsys: pytest.CaptureFixture[str]
) -> None:
    draw()
    assert plt.get_fignums() == []
    assert "This figure needs unwritten. Finish it first" in capsys.readouterr().out


def test_the_unrolled_cell_has_a_column_for_each_step() -> None:
    diagrams.unrolled_cell(steps=4)
    texts = [text.get_text() for text in plt.gcf().axes[0].texts]
    assert {f"${letter}_{step}$" for letter in "xhy" for step in range(1, 5)} <= set(texts)
    assert "$x_5$" not in texts
    assert texts.count("Wh") == 5  # the loop, and an arrow into each step


def test_peepholes_are_three_more_arrows_in_the_lstm_cell() -> None:
    def arrows() -> int:
        return sum(isinstance(patch, FancyArrowPatch) for patch in plt.gcf().axes[0].patches)

    cell_diagrams.lstm_cell()
    without = arrows()
    assert {"$c_{t-1}$", "$h_t$", "$f_t$"} <= {text.get_text() for text in plt.gcf().axes[0].texts}
    cell_diagrams.lstm_cell(peepholes=True)
    assert arrows() == without + 3
