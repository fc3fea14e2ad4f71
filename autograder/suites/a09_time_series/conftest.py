"""Series and networks for the checks of a09. Trainings use fixed data and seeds, so that equal networks train once."""

import csv
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from autograder.suite import Fit, require_compiled, require_layers, require_shapes


class Wave(NamedTuple):
    """A sine of 1000 points to learn from, and a cosine that the network never sees in training."""

    X: np.ndarray  # (990, 10, 1)
    y: np.ndarray  # (990, 1)
    X_cosine: np.ndarray  # (490, 10, 1)
    y_cosine: np.ndarray  # (490, 1)


@pytest.fixture
def wave(reference):
    """One turn in about 63 points."""
    sine, cosine = np.sin(0.1 * np.arange(1000)), np.cos(0.1 * np.arange(500))
    return Wave(*reference.make_sample(sine, 10), *reference.make_sample(cosine, 10))


@pytest.fixture
def require_sine_layers(trainer):
    """The layers of the sine's network, all of them Keras' own; tanh may also be a layer of its own."""

    def require(model):
        trainer.describe(model)
        recurrent = ("SimpleRNN", {"units": 10, "activation": "tanh", "return_sequences": False})
        if [layer.kind for layer in model.layers[2:]] == ["Activation"]:
            last = [("Dense", {"units": 1, "activation": "linear"}), ("Activation", {"activation": "tanh"})]
        else:
            last = [("Dense", {"units": 1, "activation": "tanh"})]
        require_layers(model, [recurrent, *last])

    return require


@pytest.fixture
def trained_on_sine(student, trainer, require_sine_layers, wave):
    """Trains the student's network as the exercise says; one of another kind is not trained."""

    def train():
        model = student.build_sine_model()
        require_sine_layers(model)
        require_compiled(model, loss="mean_squared_error", optimizer="adam")
        if (described := trainer.describe(model)).built:
            require_shapes(described, [None, 10, 1], [None, 1])
        return trainer.fit(model, wave.X, wave.y, Fit(epochs=100, batch_size=32), predict={"cosine": wave.X_cosine})

    return train


@pytest.fixture
def network(reference, case):
    """A network for windows of the length asked for, with weights of its own."""

    def build(window):
        model = reference.build_sine_model(window)
        sizes = [((1, 10), 0.7), ((10, 10), 0.35), ((10,), 0.3), ((10, 1), 0.6), ((1,), 0.2)]
        model.set_weights([case.normal(*shape, scale=scale) for shape, scale in sizes])
        return model

    return build


@pytest.fixture
def stock_network(reference, case):
    """A network for windows of scaled prices, with weights of its own."""

    def build(window):
        model = reference.build_stock_model(window)
        sizes = [((1, 64), 0.7), ((16, 64), 0.3), ((64,), 0.3), ((16, 1), 0.5), ((1,), 0.5)]
        model.set_weights([case.normal(*shape, scale=scale) for shape, scale in sizes])
        return model

    return build


@pytest.fixture
def prices(case):
    """Draws a walk of prices that are all different and well above zero."""

    def draw(days):
        return 100 * np.exp(np.cumsum(case.normal(days, scale=0.05)))

    return draw


@pytest.fixture(scope="session")
def hidden_prices():
    """Opening prices of a share that students do not have."""
    with (Path(__file__).parent / "prices_hidden.csv").open(encoding="utf-8") as file:
        return np.array([float(day["Open"]) for day in csv.DictReader(file)])
