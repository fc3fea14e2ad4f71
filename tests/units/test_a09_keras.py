"""The reference of a09 against Keras' windows and against the recurrent cell written out in NumPy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace

pytestmark = pytest.mark.tensorflow
ROOT = Path(__file__).parents[2]
REFERENCE = Assignment.load(Course.load(ROOT), "a09_time_series").reference
RNG = np.random.default_rng(9)
SERIES = RNG.normal(size=23)


@pytest.fixture(scope="module")
def keras():
    return pytest.importorskip("keras")


@pytest.fixture(scope="module")
def ours():
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


@pytest.fixture
def network(keras, ours):
    keras.utils.set_random_seed(9)
    return ours.build_sine_model(5)


def by_hand(network, window: np.ndarray) -> float:
    """tanh(h Wy + by) after h = tanh(x Wx + h Wh + b) for every point of the window."""
    Wx, Wh, b, Wy, by = network.get_weights()
    h = np.zeros(10)
    for x in window:
        h = np.tanh(x * Wx[0] + h @ Wh + b)
    return float(np.tanh(h @ Wy + by)[0])


def test_windows(keras, ours, agree) -> None:
    dataset = keras.utils.timeseries_dataset_from_array(SERIES[:-1, None], SERIES[5:, None], 5, batch_size=100)
    ((X, y),) = dataset.as_numpy_iterator()
    for mine, theirs in zip(ours.make_sample(SERIES, 5), (X, y), strict=True):
        agree(mine, theirs, rtol=1e-12)


def test_one_step_ahead(network, ours, agree) -> None:
    expected = [[by_hand(network, SERIES[start : start + 5])] for start in range(18)]
    agree(ours.predict_series(network, SERIES, 5), expected)


def test_many_steps_ahead(network, ours, agree) -> None:
    window = list(SERIES[:5])
    for _ in range(8):
        window.append(by_hand(network, np.array(window[-5:])))
    agree(ours.forecast(network, SERIES[:5], 8), window[5:], rtol=1e-5)


def test_scaling_and_errors(ours, agree) -> None:
    preprocessing, metrics = (pytest.importorskip(f"sklearn.{name}") for name in ("preprocessing", "metrics"))
    prices = np.exp(RNG.normal(size=30))
    scaler = preprocessing.MinMaxScaler().fit(prices[:20, None])
    low, high = ours.fit_scaler(prices[:20])
    scaled = ours.scale(prices, low, high)
    agree(scaled, scaler.transform(prices[:, None])[:, 0], rtol=1e-12)
    agree(ours.unscale(scaled, low, high), prices, rtol=1e-12)
    real, predicted = prices[:15], prices[15:, None]
    agree(ours.mape(real, predicted), 100 * metrics.mean_absolute_percentage_error(real, predicted[:, 0]), rtol=1e-12)


def test_no_model_beats_yesterday_where_nothing_but_chance_moves(ours) -> None:
    walk = 100 * np.exp(np.cumsum(RNG.normal(size=5000, scale=0.01)))
    yesterday = ours.mape(walk[-4000:], ours.naive_forecast(walk, 4000))
    two_days_ago = ours.mape(walk[-4000:], ours.naive_forecast(walk[:-1], 4000))
    assert yesterday == pytest.approx(0.8, rel=0.05)  # the mean of |normal| is sqrt(2 / pi) standard deviations
    assert two_days_ago == pytest.approx(0.8 * np.sqrt(2), rel=0.05)
