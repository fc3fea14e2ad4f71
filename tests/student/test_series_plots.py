"""The figures of series show the numbers at their places."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.patches import Rectangle

from rnncourse import series_plots


@pytest.fixture(autouse=True)
def _figures() -> Iterator[None]:
    plt.switch_backend("agg")
    yield
    plt.close("all")


def texts() -> list[tuple[float, float, str]]:
    return [(*text.get_position(), text.get_text()) for text in plt.gca().texts]


@pytest.mark.parametrize(("horizon", "target"), [(1, "9"), (2, "23")])
def test_windows_and_targets_stand_below_their_points(horizon: int, target: str) -> None:
    series = np.array([16, 8, 32, 9, 23])
    count = 5 - 3 - horizon + 1
    X = np.stack([series[i : i + 3, None] for i in range(count)])
    series_plots.windows(series, X, series[2 + horizon :, None], horizon)
    assert texts()[:5] == [(0, -1, "16"), (1, -1, "8"), (2, -1, "32"), (3, -1, "9"), (4, -1, "23")]
    assert texts()[5:9] == [(0, 0, "16"), (1, 0, "8"), (2, 0, "32"), (2 + horizon, 0, target)]
    assert len(texts()) == 5 + 4 * count


def test_windows_of_another_shape_are_refused() -> None:
    with pytest.raises(ValueError, match=r"X has shape \(2, 3\).*\(N, window, 1\)"):
        series_plots.windows(np.arange(5), np.zeros((2, 3)), np.zeros((2, 1)))
    with pytest.raises(ValueError, match=r"y has shape \(1, 1\)"):
        series_plots.windows(np.arange(5), np.zeros((2, 3, 1)), np.zeros((1, 1)))


def test_the_split_series_has_both_parts_and_the_training_range() -> None:
    series_plots.split_series({"a": [[1.0], [3.0], [2.0], [9.0]], "b": [0, 1, 2, 3]}, 1)
    first, second = plt.gcf().axes
    assert [list(line.get_ydata()) for line in first.lines] == [[1, 1], [3, 3], [1, 3, 2], [9]]
    assert [list(line.get_xdata()) for line in first.lines[2:]] == [[0, 1, 2], [3]]
    assert (first.get_title(), second.get_title()) == ("a", "b")


def test_the_piano_roll_has_a_bar_for_each_note() -> None:
    series_plots.piano_roll([[1, 4], [7, 2], [3, 8]])
    bars = [patch for patch in plt.gca().patches if isinstance(patch, Rectangle)]
    assert [bar.get_x() for bar in bars] == [0, 1, 3]
    assert [bar.get_y() + bar.get_height() / 2 for bar in bars] == pytest.approx([1, 7, 3])
    with pytest.raises(ValueError, match=r"\(3,\)"):
        series_plots.piano_roll([1, 4, 2])


def test_curves_that_are_compared_share_their_time_steps() -> None:
    series_plots.compare({"true": [1, 2, 3], "guess": [[1.5], [2.5], [2.0]]}, first=10)
    lines = plt.gca().lines
    assert [list(line.get_xdata()) for line in lines] == [[10, 11, 12]] * 2
    assert [list(line.get_ydata()) for line in lines] == [[1, 2, 3], [1.5, 2.5, 2.0]]
    assert [text.get_text() for text in plt.gca().get_legend().get_texts()] == ["true", "guess"]
    with pytest.raises(ValueError, match="true 3, guess 2"):
        series_plots.compare({"true": [1, 2, 3], "guess": [1, 2]})
