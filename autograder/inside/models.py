"""Keras models on this side of the wire: how a student's model crosses as data, and how data becomes a model again.

A worker that has loaded no submission runs nothing here but our own code: that is the trainer. In a student's worker
the same functions answer for models that cannot cross (see `autograder/models.py`); nothing that it says is believed.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

Array = np.ndarray[Any, Any]
_CHECKPOINT = "checkpoint.weights.h5"
_STEPS_AT_ONCE = 32  # of TensorFlow: fewer ways back to Python, and the same results to the bit
_LONGEST_UNROLLED = 64  # time steps of a SimpleRNN: TensorFlow is faster without a loop, and slower for other cells


class Crossing(NamedTuple):
    """A model as texts. `compiled` is "null" where it was not compiled."""

    config: str
    compiled: str


def crossing(model: Any) -> Crossing | None:
    """A Keras model as JSON, None of anything else. What JSON cannot hold becomes the name of its type."""
    keras = sys.modules.get("keras")
    if keras is None or not isinstance(model, keras.Model):
        return None
    config = keras.saving.serialize_keras_object(model)
    compiled = model.get_compile_config() if getattr(model, "optimizer", None) is not None else None
    return Crossing(*(json.dumps(part, default=lambda value: type(value).__name__) for part in (config, compiled)))


def work(operation: str, source: Any, *arguments: Any) -> Any:
    """Do "describe", "train" or "predict" with a model: a student's own, or a list of config, compiled and seed.

    "lend" gives the model itself, for the student's functions to use; "gpus" counts what Keras' backend sees.
    """
    model = build(*source) if isinstance(source, list | tuple) else source
    operations: dict[str, Callable[..., Any]] = {
        "describe": describe, "train": train, "predict": predict, "lend": lend, "gpus": gpus,
    }  # fmt: skip
    return operations[operation](model, *arguments)


def gpus(_: Any) -> int:
    """How many GPUs Keras' backend sees; no model is needed for that."""
    import keras

    return len(keras.distribution.list_devices("gpu"))


def build(config: str, compiled: str, seed: int) -> Any:
    """The model of a configuration that the grader has read and allowed, with weights drawn from `seed`."""
    import keras

    keras.utils.set_random_seed(seed)
    content = json.loads(config)
    content.pop("compile_config", None)
    model = keras.saving.deserialize_keras_object(content, safe_mode=True)
    settings = json.loads(compiled)
    if settings is not None:
        settings = {key: keras.saving.deserialize_keras_object(value) for key, value in settings.items()}
        model.compile(**{key: value for key, value in settings.items() if key not in {"run_eagerly", "jit_compile"}})
    return model


def lend(model: Any, weights: Sequence[Array]) -> Any:
    """The model with these weights."""
    model.set_weights(weights)
    return model


def describe(model: Any) -> dict[str, Any]:
    """Layers, shapes and counts, as plain data. A model without known input shapes has layers without shapes."""
    layers = [
        {
            "kind": type(layer).__name__,
            "output_shape": _shape(layer),
            "parameters": int(layer.count_params()) if layer.built else -1,
        }
        for layer in model.layers
    ]
    built = bool(model.built)
    return {
        "layers": layers,
        "built": built,
        "parameters": int(model.count_params()) if built else -1,
        "input_shape": _plain_shape(getattr(model, "input_shape", None)) if built else None,
        "output_shape": _plain_shape(getattr(model, "output_shape", None)) if built else None,
    }


def train(model: Any, data: Mapping[str, Any], settings: Mapping[str, Any], asked: Mapping[str, Any]) -> dict[str, Any]:
    """Fit a compiled model and predict.

    Args:
        model: the model.
        data: "x", "y", and for a validation set of its own "x_val", "y_val": an array each, or a list of arrays.
        settings: "epochs", "batch_size", "shuffle", "validation_split", "budget_s", "callbacks" (see `_callback`),
            "load_best": whether to load what a ModelCheckpoint kept.
        asked: names to inputs that predictions are wanted for.

    Returns:
        "history": a list for each measure; "epochs": how many were run; "out_of_time"; "predictions": an array for
        each name; "weights": the arrays of the trained model; "seconds": of fitting.
    """
    import keras

    if keras.backend.backend() == "tensorflow":
        model.steps_per_execution = _STEPS_AT_ONCE
        _unroll(model.layers)
    budget = _budget(float(settings["budget_s"]))
    validation = (data["x_val"], data["y_val"]) if "x_val" in data else None
    started = time.monotonic()
    history = model.fit(
        _one_or_many(data["x"]), _one_or_many(data["y"]), epochs=int(settings["epochs"]),
        batch_size=int(settings["batch_size"]), shuffle=bool(settings["shuffle"]),
        validation_split=float(settings["validation_split"]) if validation is None else 0.0, validation_data=validation,
        callbacks=[*map(_callback, settings["callbacks"]), budget], verbose=0,
    )  # fmt: skip
    seconds = time.monotonic() - started
    if settings["load_best"]:
        model.load_weights(_CHECKPOINT)
    return {
        "history": {str(name): [float(value) for value in values] for name, values in history.history.items()},
        "epochs": len(history.epoch),
        "out_of_time": budget.spent,
        "seconds": seconds,
        "predictions": {name: predict(model, inputs) for name, inputs in asked.items()},
        "weights": list(map(np.asarray, model.get_weights())),
    }


def predict(model: Any, inputs: Any, batch_size: int = 512) -> Any:
    """Predictions batch by batch; `predict_on_batch` makes no data pipeline, which costs more than a small model."""
    inputs = _one_or_many(inputs)
    count = len(inputs[0] if isinstance(inputs, list) else inputs)
    parts = []
    for start in range(0, count, batch_size):
        part = slice(start, start + batch_size)
        batch = [array[part] for array in inputs] if isinstance(inputs, list) else inputs[part]
        parts.append(model.predict_on_batch(batch))
    return np.concatenate([np.asarray(part) for part in parts]) if parts else np.zeros(0)


def _unroll(layers: Sequence[Any]) -> None:
    """Write out the time steps of every short SimpleRNN; `benchmarks/image_rnn.py` shows what that is worth."""
    import keras

    for layer in layers:
        both = isinstance(layer, keras.layers.Bidirectional)
        cells = [layer.forward_layer, layer.backward_layer] if both else [layer]
        if 0 < _steps(layer) <= _LONGEST_UNROLLED:
            for cell in cells:
                if type(cell) is keras.layers.SimpleRNN:
                    cell.unroll = True


def _steps(layer: Any) -> int:
    """How many time steps a layer reads; 0 where that is not known."""
    try:
        return int(layer.input.shape[1])
    except (AttributeError, ValueError, TypeError, IndexError):  # called twice, or never; any length; no time
        return 0


def _callback(spec: Mapping[str, Any]) -> Any:
    """A callback by name and arguments; the grader has allowed both. Checkpoints go to the worker's own folder."""
    import keras

    arguments = {key: value for key, value in spec.items() if key != "name"}
    if spec["name"] == "ModelCheckpoint":
        arguments["filepath"] = _CHECKPOINT
        arguments["save_weights_only"] = True
    return getattr(keras.callbacks, spec["name"])(**arguments)


def _budget(seconds: float) -> Any:
    import keras

    class Budget(keras.callbacks.Callback):  # type: ignore[misc]  # Keras ships no types
        """Ends the training after the epoch in which the time is up."""

        spent = False

        def on_train_begin(self, logs: Any = None) -> None:  # noqa: ARG002  Keras calls it by this signature
            self._deadline = time.monotonic() + seconds

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:  # noqa: ARG002  as above
            if time.monotonic() > self._deadline and epoch + 1 < self.params["epochs"]:
                self.spent = self.model.stop_training = True

    return Budget()


def _one_or_many(value: Any) -> Any:
    return list(value) if isinstance(value, list | tuple) else value


def _shape(layer: Any) -> Any:
    try:
        return _plain_shape(layer.output.shape)
    except (AttributeError, ValueError):  # called several times, or never
        return None


def _plain_shape(shape: Any) -> Any:
    """Shapes as lists; of several inputs or outputs a list of lists."""
    if shape is None:
        return None
    if isinstance(shape, Mapping):
        return [_plain_shape(part) for part in shape.values()]
    if isinstance(shape, Sequence) and any(isinstance(part, Sequence) for part in shape):
        return [_plain_shape(part) for part in shape]
    return [None if size is None else int(size) for size in shape]
