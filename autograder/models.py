"""Models that cross as data: a Keras configuration is read, judged against an allow-list, and brought into one form.

Nothing here imports Keras. Two models that differ in names only have the same canonical form, so equal work can be
done once (`training/`). A configuration that holds code (Lambda, custom classes, pickles) is never given to the
trainer: such a model stays in the worker behind its handle, and answers for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import Any

import msgspec

from autograder.errors import Rejected
from autograder.inside.models import crossing
from autograder.inside.wire import Handle
from autograder.verdict import Finding, Verdict

MAX_LAYERS = 200
_MAX_DEPTH = 40
_MAX_TEXT = 1000

LAYERS = frozenset(
    """
    InputLayer Dense Embedding Activation Dropout SpatialDropout1D Flatten Reshape Permute RepeatVector Masking
    SimpleRNN LSTM GRU SimpleRNNCell LSTMCell GRUCell RNN StackedRNNCells Bidirectional TimeDistributed
    Conv1D Conv2D SeparableConv1D MaxPooling1D MaxPooling2D AveragePooling1D AveragePooling2D
    GlobalMaxPooling1D GlobalMaxPooling2D GlobalAveragePooling1D GlobalAveragePooling2D ZeroPadding1D Cropping1D
    UpSampling1D BatchNormalization LayerNormalization Concatenate Add Subtract Multiply Average Maximum Dot
    ReLU LeakyReLU PReLU ELU Softmax Attention AdditiveAttention MultiHeadAttention Rescaling Normalization
    """.split()  # noqa: SIM905  a list of sixty quoted names reads worse
)
_OTHER = {  # modules whose classes are plain settings
    "keras": re.compile(r"Sequential|Functional|Model|DTypePolicy"),
    "keras.src.models.functional": re.compile(r"Functional"),
    "keras.src.ops.numpy": re.compile(r"NotEqual"),  # the mask of Embedding(mask_zero=True) in a functional model
    "keras.initializers": re.compile(r"[A-Z][A-Za-z]+"),
    "keras.regularizers": re.compile(r"L1|L2|L1L2|OrthogonalRegularizer"),
    "keras.constraints": re.compile(r"[A-Z][A-Za-z]+"),
    "keras.optimizers": re.compile(r"SGD|RMSprop|Adam|AdamW|Adamax|Adagrad|Adadelta|Nadam|Ftrl|Lion"),
    "keras.optimizers.schedules": re.compile(r"[A-Z][A-Za-z]+"),
    "keras.losses": re.compile(r"[A-Z][A-Za-z]+"),
    "keras.metrics": re.compile(r"[A-Z][A-Za-z]+"),
    "keras.dtype_policies": re.compile(r"DTypePolicy"),
}
_TENSORS = frozenset({"__keras_tensor__", "__tuple__", "__numpy__", "__ellipsis__"})
_DERIVED = frozenset({"build_config", "registered_name", "compile_config"})  # what Keras works out by itself


class Layer(msgspec.Struct, frozen=True):
    """One layer as configured. `options` are the arguments of its class."""

    kind: str
    options: dict[str, Any]

    @property
    def inner(self) -> Layer | None:
        """The wrapped layer of Bidirectional and TimeDistributed."""
        wrapped = self.options.get("layer")
        return _layer(wrapped) if isinstance(wrapped, dict) else None

    def option(self, name: str) -> Any:
        """An option in its plain form: of an object such as an initialiser its class's name."""
        return plain(self.options.get(name))


class Model(msgspec.Struct, frozen=True, dict=True):
    """A student's model. `config` and `compiled` are canonical; `foreign` names what keeps it from crossing as data."""

    handle: Handle
    config: dict[str, Any]
    compiled: dict[str, Any] | None
    foreign: str = ""

    @cached_property
    def layers(self) -> tuple[Layer, ...]:
        """All layers but inputs and masks, those of nested models in their place."""
        return tuple(layer for layer in _layers(self.config) if layer.kind not in {"InputLayer", "NotEqual"})

    @property
    def loss(self) -> Any:
        """The loss's name, such as "mean_squared_error", however it was given; None where it is not compiled."""
        return standard_name(plain((self.compiled or {}).get("loss")))

    @property
    def optimizer(self) -> str:
        """The optimiser's name in small letters; "" where it is not compiled."""
        return str(plain((self.compiled or {}).get("optimizer")) or "").lower()

    @property
    def optimizer_options(self) -> dict[str, Any]:
        """Arguments of the optimiser, such as learning_rate."""
        optimizer = (self.compiled or {}).get("optimizer")
        return dict(optimizer.get("config", {})) if isinstance(optimizer, dict) else {}

    @property
    def metrics(self) -> tuple[str, ...]:
        """Names of the metrics."""
        metrics = (self.compiled or {}).get("metrics") or []
        return tuple(str(standard_name(plain(metric))) for metric in metrics)

    def texts(self) -> tuple[str, str]:
        """Configuration and compile settings as canonical JSON: the same for models that differ in names only."""
        encode = msgspec.json.Encoder(order="deterministic").encode
        return encode(self.config).decode(), encode(self.compiled).decode()


def read_model(function: str, value: Any) -> Model:
    """The model that a worker handed over as `{"handle", "config", "compiled"}`; Rejected where it is none."""
    match value:
        case {"handle": Handle() as handle, "config": str(config), "compiled": str(compiled)}:
            pass
        case _:
            facts: dict[str, str | int | float] = {"function": function, "type": type(value).__name__}
            raise Rejected(Verdict.wrong_answer, Finding("not_a_model", facts))
    try:
        content = msgspec.json.decode(config, type=dict[str, Any])
        settings = msgspec.json.decode(compiled, type=dict[str, Any] | None)
        foreign = next(chain(_foreign(content), _foreign(settings)), "")
        if foreign:
            return Model(handle, content, settings, foreign)
        if sum(1 for _ in _layers(content)) > MAX_LAYERS:
            raise ValueError("too many layers")
        return Model(handle, _canonical(content), _canonical_compile(settings))
    except (msgspec.MsgspecError, ValueError, RecursionError, AttributeError, TypeError, KeyError):
        raise Rejected(Verdict.run_time_error, Finding("reply_malformed", {"function": function})) from None


def of_keras(model: Any) -> Model:
    """A Keras model of ours, read as a student's is, so that equal ones are trained once."""
    written = crossing(model)
    if written is None:
        raise TypeError(f"{type(model).__name__} is no Keras model")
    return read_model("model", {"handle": Handle(0, type(model).__name__), **written._asdict()})


def plain(value: Any) -> Any:
    """An option without Keras' wrapping: of an object the name of its class."""
    if isinstance(value, dict) and "class_name" in value:
        return str(value["class_name"])
    return value


_ALIASES = {
    "mse": "mean_squared_error",
    "mae": "mean_absolute_error",
    "acc": "accuracy",
    "bce": "binary_crossentropy",
}


def standard_name(name: Any) -> Any:
    """One name for a loss or a metric: `MeanSquaredError`, "MSE" and "mse" are "mean_squared_error"."""
    if not isinstance(name, str):
        return name
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower() if not name.isupper() else name.lower()
    return _ALIASES.get(snake, snake)


def _foreign(value: Any, depth: int = 0) -> Iterator[str]:
    """What in a configuration is not one of Keras' own plain settings."""
    if depth > _MAX_DEPTH:
        raise ValueError("nested too deeply")
    if isinstance(value, str) and len(value) > _MAX_TEXT:
        raise ValueError("a text too long for a setting")
    if isinstance(value, list):
        for item in value:
            yield from _foreign(item, depth + 1)
    elif isinstance(value, dict):
        if "class_name" in value and not _allowed(value):
            yield str(value["class_name"])[:100]
        for item in value.values():
            yield from _foreign(item, depth + 1)


def _allowed(value: dict[str, Any]) -> bool:
    name, module = value["class_name"], value.get("module")
    if not isinstance(name, str) or value.get("registered_name") not in (None, name):
        return False
    if module is None:
        return name in _TENSORS
    if module == "keras.layers":
        return name in LAYERS
    return module in _OTHER and _OTHER[module].fullmatch(name) is not None


def _layers(config: dict[str, Any]) -> Iterator[Layer]:
    for item in config["config"]["layers"]:
        inner = item["config"]
        if item["class_name"] in {"Sequential", "Functional", "Model"} and "layers" in inner:
            yield from _layers(item)
        else:
            yield _layer(item)


def _layer(item: dict[str, Any]) -> Layer:
    return Layer(str(item["class_name"]), {key: value for key, value in item["config"].items() if key != "name"})


def _canonical(model: dict[str, Any]) -> dict[str, Any]:
    """The same model with numbers for names, in the order in which they first stand, and without what is derived."""
    numbers: dict[str, str] = {}

    def number(name: Any) -> str:
        return numbers.setdefault(str(name), f"n{len(numbers)}")

    def clean(value: Any, key: str = "") -> Any:
        if isinstance(value, list):
            if key == "keras_history" or (key in {"input_layers", "output_layers"} and _is_reference(value)):
                return [number(value[0]), *value[1:]]
            return [clean(item, key) for item in value]
        if isinstance(value, dict):
            if value.get("class_name") == "DTypePolicy":  # its name is no layer's
                return value
            return {name: clean(item, name) for name, item in value.items() if name not in _DERIVED}
        return number(value) if key == "name" else value

    return dict(clean(model))


def _is_reference(value: list[Any]) -> bool:
    return len(value) == 3 and isinstance(value[0], str)


def _canonical_compile(settings: dict[str, Any] | None) -> dict[str, Any] | None:
    if settings is None:
        return None
    speed_only = {"steps_per_execution", "jit_compile", "run_eagerly"}
    kept = {key: value for key, value in settings.items() if key not in speed_only}
    if isinstance(optimizer := kept.get("optimizer"), dict):
        kept["optimizer"] = {
            **optimizer,
            "config": {**optimizer["config"], "name": str(optimizer["class_name"])},
        }  # Keras numbers them
    return kept
