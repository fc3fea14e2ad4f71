"""What checks demand of models and of trainings. Findings tell what the student's model is, never what it should be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from autograder.compare import reject
from autograder.models import Layer, Model

if TYPE_CHECKING:  # training imports this module
    from autograder.training.fit import Description, Fit

Array = np.ndarray[Any, Any]
Wanted = tuple[str, dict[str, Any]]  # the kind of a layer, and the options that matter
# Keras takes "accuracy" for the one of the others that fits the loss; a model may name that one itself.
_ACCURACIES = {"accuracy", "binary_accuracy", "categorical_accuracy", "sparse_categorical_accuracy"}


def require_layers(model: Model, wanted: Sequence[Wanted]) -> None:
    """The layers, in order, of these kinds and with these options; options that are not named are free.

    An option may be a tuple of permitted values. The options of Bidirectional and TimeDistributed include those of the
    layer inside, and `layer` is its kind.
    """
    kinds = ", ".join(layer.kind for layer in model.layers) or "-"
    if [layer.kind for layer in model.layers] != [kind for kind, _ in wanted]:
        reject("model_layers", layers=kinds)
    for number, (layer, (_, options)) in enumerate(zip(model.layers, wanted, strict=True), start=1):
        for name, value in options.items():
            actual = _option(layer, name)
            if not _permitted(actual, value):
                reject("model_option", number=number, kind=layer.kind, option=name, value=_shown(actual))


def require_parts(model: Model, wanted: Sequence[Wanted]) -> None:
    """Layers of these kinds and with these options in any order: a model with two inputs has no single one.

    Options are as in `require_layers`. A TimeDistributed layer counts as the layer inside.
    """
    layers = [layer.inner if layer.kind == "TimeDistributed" and layer.inner else layer for layer in model.layers]
    if sorted(layer.kind for layer in layers) != sorted(kind for kind, _ in wanted):
        reject("model_layers", layers=", ".join(layer.kind for layer in model.layers) or "-")
    left = list(enumerate(layers, start=1))
    for kind, options in wanted:
        alike = [pair for pair in left if pair[1].kind == kind]
        number, layer = best = min(alike, key=lambda pair: len(_differing(pair[1], options)))
        left.remove(best)
        for name in _differing(layer, options):
            reject("model_option", number=number, kind=kind, option=name, value=_shown(_option(layer, name)))


def require_compiled(model: Model, **wanted: Any) -> None:
    """Compiled with this `loss`, `optimizer`, or options of the optimiser; a tuple permits several.

    `metrics` names metrics that must be among those of the model.
    """
    if model.compiled is None and not model.foreign:
        reject("not_compiled")
    metrics = wanted.pop("metrics", ())
    known = {"loss": model.loss, "optimizer": model.optimizer, **model.optimizer_options}
    for what, value in wanted.items():
        actual = known.get(what)
        if isinstance(actual, float) and isinstance(value, float):
            if not np.isclose(actual, value, rtol=1e-4):  # Keras keeps learning rates in single precision
                reject("model_compiled", what=what, value=_shown(actual))
        elif not _permitted(actual, value):
            reject("model_compiled", what=what, value=_shown(actual))
    for metric in (metrics,) if isinstance(metrics, str) else metrics:
        names = _ACCURACIES if metric == "accuracy" else {metric}
        if names.isdisjoint(model.metrics):
            reject("model_metric", metrics=", ".join(model.metrics) or "-")


def require_parameters(description: Description, count: int) -> None:
    """The number of parameters of the whole model."""
    if not description.built:
        reject("model_not_built")
    if description.parameters != count:
        each = ", ".join(f"{layer['kind']} {layer['parameters']}" for layer in description.layers)
        reject("model_parameters", count=description.parameters, layers=each)


def require_shapes(description: Description, inputs: Any = None, outputs: Any = None) -> None:
    """Input and output shapes as lists, the batch as None."""
    if not description.built:
        reject("model_not_built")
    for which, actual, wanted in (
        ("input", description.input_shape, inputs),
        ("output", description.output_shape, outputs),
    ):
        if wanted is not None and actual != wanted:
            reject("model_shape", which=which, shape=_shown(actual))


def require_setting(key: str, value: Any, wanted: Any) -> None:
    """Demand that a training setting is the one that the exercise asks for."""
    if value != wanted:
        reject("other_setting", key=key, value=str(value))


def require_early_stopping(fit: Fit) -> Mapping[str, Any]:
    """The arguments of the callback that stops a training; demands that there is one."""
    for callback in fit.callbacks:
        if callback.name == "EarlyStopping":
            return callback.arguments
    return reject("never_stops")


def require_at_least(name: str, value: float, threshold: float) -> None:
    """A measure that must not be lower; NaN is lower."""
    if not value >= threshold:
        reject("too_low", name=name, value=_rounded(value))


def require_at_most(name: str, value: float, threshold: float) -> None:
    """A measure that must not be higher; NaN is higher."""
    if not value <= threshold:
        reject("too_high", name=name, value=_rounded(value))


def accuracy(predictions: Array, labels: Array) -> float:
    """The share of right answers.

    Shapes:
        predictions (N, C): the largest counts; (N, 1) or (N,): over 0.5 is class 1   labels (N,), integers, or one-hot

    Raises:
        Rejected: the predictions have another shape, or are not finite.
    """
    predictions, labels = np.asarray(predictions), np.asarray(labels)
    if labels.ndim > 1 and labels.shape[-1] > 1:
        labels = labels.argmax(axis=-1)
    labels = labels.reshape(len(labels), -1) if labels.ndim > 1 else labels
    if predictions.dtype.kind not in "iuf" or len(predictions) != len(labels):
        reject("model_shape", which="prediction", shape=_shown(list(predictions.shape)))
    if not np.isfinite(predictions).all():
        reject("not_finite_predictions")
    classes = predictions.argmax(axis=-1) if predictions.ndim > 1 and predictions.shape[-1] > 1 else predictions > 0.5
    if classes.size != labels.size:
        reject("model_shape", which="prediction", shape=_shown(list(predictions.shape)))
    return float(np.mean(classes.reshape(labels.shape) == labels))


def _option(layer: Layer, name: str) -> Any:
    inner = layer.inner
    if inner is not None:
        if name == "layer":
            return inner.kind
        if name not in layer.options:
            return inner.option(name)
    return layer.option(name)


def _differing(layer: Layer, options: dict[str, Any]) -> list[str]:
    return [name for name, value in options.items() if not _permitted(_option(layer, name), value)]


def _permitted(actual: Any, wanted: Any) -> bool:
    return any(_equal(actual, one) for one in wanted) if isinstance(wanted, tuple) else _equal(actual, wanted)


def _equal(actual: Any, wanted: Any) -> bool:
    if isinstance(wanted, float) and isinstance(actual, int | float) and not isinstance(actual, bool):
        return bool(np.isclose(actual, wanted, rtol=1e-6))
    return type(actual) is type(wanted) and bool(actual == wanted)


def _shown(value: Any) -> str:
    return str(value)[:80]


def _rounded(value: float) -> float:
    return float(f"{value:.3g}")
