"""Steps are taken many at once, short sequences without a loop, and nothing of what comes out is different."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from autograder.inside import models

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(300)]

SETTINGS = {
    "epochs": 2, "batch_size": 4, "shuffle": True, "validation_split": 0.0, "load_best": False, "callbacks": [],
    "budget_s": 100.0,
}  # fmt: skip


@pytest.fixture
def trained(monkeypatch: pytest.MonkeyPatch) -> Any:
    keras = pytest.importorskip("keras")
    if keras.backend.backend() != "tensorflow":
        pytest.skip("of TensorFlow only")
    x = np.random.default_rng(3).normal(size=(50, 6, 2)).astype(np.float32)
    data = {"x": x[:30], "y": x[:30, -1], "x_val": x[30:], "y_val": x[30:, -1]}  # 8 steps an epoch, the last one short

    def train(at_once: int) -> dict[str, Any]:
        monkeypatch.setattr(models, "_STEPS_AT_ONCE", at_once)
        keras.utils.set_random_seed(5)
        layers = [keras.Input((6, 2)), keras.layers.SimpleRNN(7, dropout=0.3), keras.layers.Dense(2)]
        model = keras.Sequential(layers)
        model.compile("adam", "mse", metrics=["mae"])
        return models.train(model, data, SETTINGS, {"test": x})

    return train


@pytest.mark.parametrize("at_once", [3, 32])
def test_the_same_to_the_bit(trained: Any, at_once: int) -> None:
    one, many = trained(1), trained(at_once)
    assert many["epochs"] == one["epochs"] == 2
    for mine, theirs in zip(many["weights"], one["weights"], strict=True):
        np.testing.assert_array_equal(mine, theirs)
    np.testing.assert_array_equal(many["predictions"]["test"], one["predictions"]["test"])
    assert many["history"].keys() == one["history"].keys() == {"loss", "mae", "val_loss", "val_mae"}
    for name, values in one["history"].items():
        np.testing.assert_allclose(many["history"][name], values, rtol=1e-6)


@pytest.mark.parametrize("both", [False, True])
def test_without_a_loop_the_same_to_rounding(monkeypatch: pytest.MonkeyPatch, both: bool) -> None:
    keras = pytest.importorskip("keras")
    if keras.backend.backend() != "tensorflow":
        pytest.skip("of TensorFlow only")
    x = np.random.default_rng(4).normal(size=(24, 5, 3)).astype(np.float32)
    data = {"x": x, "y": x[:, 0]}

    def train(longest: int) -> tuple[Any, dict[str, Any]]:
        monkeypatch.setattr(models, "_LONGEST_UNROLLED", longest)
        keras.utils.set_random_seed(6)
        cell = keras.layers.SimpleRNN(4)
        layers = [keras.Input((5, 3)), keras.layers.Bidirectional(cell) if both else cell, keras.layers.Dense(3)]
        model = keras.Sequential(layers)
        model.compile("adam", "mse")
        done = models.train(model, data, SETTINGS, {"test": x})
        return (model.layers[0].backward_layer if both else model.layers[0]), done

    (unrolled, mine), (looping, theirs) = train(5), train(4)
    assert unrolled.unroll
    assert not looping.unroll
    np.testing.assert_allclose(mine["predictions"]["test"], theirs["predictions"]["test"], rtol=1e-4, atol=1e-6)


def test_other_cells_and_any_length_keep_the_loop() -> None:
    keras = pytest.importorskip("keras")
    inputs = keras.Input((None, 3))
    cells = [keras.layers.SimpleRNN(2), keras.layers.LSTM(2)]
    first = cells[0](inputs)
    second = cells[1](keras.layers.Reshape((1, 2))(first))
    models._unroll(keras.Model(inputs, second).layers)
    assert [cell.unroll for cell in cells] == [False, False]
