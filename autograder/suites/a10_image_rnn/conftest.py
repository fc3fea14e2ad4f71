"""Digits of the checks of a10, and how accuracy is measured: on pictures that no student's code ever saw."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from autograder.suite import Fit, accuracy, reject, require_compiled, require_shapes
from rnncourse.data import load

# As in the lecture notes where all of MNIST is there; shorter, with smaller batches, where a few thousand digits are.
FITS = {"sample": Fit(epochs=6, batch_size=32), "full": Fit(epochs=20, batch_size=128)}


class Digits(NamedTuple):
    """Pictures as sequences with their labels."""

    x: np.ndarray  # (N, 28, 28), float32
    y: np.ndarray  # (N,)
    x_test: np.ndarray  # (M, 28, 28), float32
    y_test: np.ndarray  # (M,)


@cache
def digits(profile):
    """The training pictures that students have, and test pictures that they have not."""
    if profile == "full":
        data = load("digits", "full")
        test = {"x": data["test_x"], "y": data["test_y"]}
    else:
        data = load("digits", "sample")
        with np.load(Path(__file__).with_name("digits.npz"), allow_pickle=False) as file:
            test = {key: file[key] for key in ("x", "y")}
    x, x_test = ((images / 255).astype(np.float32) for images in (data["train_x"], test["x"]))
    return Digits(x, data["train_y"], x_test, test["y"])


@pytest.fixture
def measured_accuracy(trainer, profile):
    """The accuracy of a model on the test digits, after it was trained; what cannot be trained is said at once."""

    def measure(model):
        require_compiled(model, loss="sparse_categorical_crossentropy")
        require_shapes(trainer.describe(model), [None, 28, 28], [None, 10])
        data = digits(profile.name)
        run = trainer.fit(model, data.x, data.y, FITS[profile.name], predict={"test": data.x_test})
        return accuracy(run.predictions["test"], data.y_test)

    return measure


@pytest.fixture
def require_classifier(trainer):
    """Demands a loss that reads integer labels and probabilities, not logits, and the metric accuracy."""

    def require(model):
        trainer.describe(model)  # what a class of the student's own says of itself is worth nothing
        require_compiled(model, loss="sparse_categorical_crossentropy")
        loss = model.compiled["loss"]
        if isinstance(loss, dict) and loss["config"].get("from_logits"):
            reject("model_compiled", what="from_logits", value="True")
        if not {"accuracy", "sparse_categorical_accuracy"}.intersection(model.metrics):
            reject("model_metric", metrics=", ".join(model.metrics) or "-")

    return require
