"""Digits of the checks of a10, and how accuracy is measured: on pictures that no student's code ever saw."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from autograder.suite import Fit, accuracy, read_training, reject, require_compiled, require_shapes
from rnncourse.data import load

STOPPING = {"name": "EarlyStopping", "monitor": "val_loss", "patience": 2, "restore_best_weights": True}
# As in the lecture notes where all of MNIST is there; as in question training_settings where a few thousand digits are.
FITS = {
    "sample": read_training("sample", {"epochs": 6, "batch_size": 32, "callbacks": [STOPPING]}),
    "full": Fit(epochs=20, batch_size=128),
}


class Digits(NamedTuple):
    """Pictures as sequences with their labels."""

    x: np.ndarray  # (N, 28, 28), float32
    y: np.ndarray  # (N,)
    x_val: np.ndarray  # (K, 28, 28), float32
    y_val: np.ndarray  # (K,)
    x_test: np.ndarray  # (M, 28, 28), float32
    y_test: np.ndarray  # (M,)


@cache
def digits(profile):
    """Pictures that students have, and test pictures that they have not; validated on a part of the former."""
    data = load("digits", profile)
    train, held = (data["train_x"], data["train_y"]), (data["test_x"], data["test_y"])
    if profile == "full":
        train, val, test = (part[:55_000] for part in train), (part[55_000:] for part in train), held
    else:
        with np.load(Path(__file__).with_name("digits.npz"), allow_pickle=False) as file:
            val, test = held, (file["x"], file["y"])
    parts = [((images / 255).astype(np.float32), labels) for images, labels in (train, val, test)]
    return Digits(*(array for part in parts for array in part))


@pytest.fixture
def measured_accuracy(trainer, profile):
    """The accuracy of a model on the test digits, after it was trained; what cannot be trained is said at once."""

    def measure(model):
        require_compiled(model, loss="sparse_categorical_crossentropy")
        require_shapes(trainer.describe(model), [None, 28, 28], [None, 10])
        data, fit = digits(profile.name), FITS[profile.name]
        validation = data.x_val, data.y_val
        run = trainer.fit(model, data.x, data.y, fit, validation=validation, predict={"test": data.x_test})
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
