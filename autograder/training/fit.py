"""What is to be trained and how, what a model looks like when it is built, and what came of training it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np

from autograder.errors import Rejected
from autograder.verdict import Finding, Verdict

Array = np.ndarray[Any, Any]
Data = Array | list[Array]

# Keras' callbacks that students may ask for by name, and the arguments they may give.
CALLBACKS: dict[str, frozenset[str]] = {
    "EarlyStopping": frozenset(
        {"monitor", "min_delta", "patience", "mode", "baseline", "restore_best_weights", "start_from_epoch"}
    ),
    "ModelCheckpoint": frozenset({"monitor", "save_best_only", "mode"}),
    "ReduceLROnPlateau": frozenset({"monitor", "factor", "patience", "mode", "min_delta", "cooldown", "min_lr"}),
    "TerminateOnNaN": frozenset(),
}
_MOST_EPOCHS, _LARGEST_BATCH = 1000, 65_536


class Callback(msgspec.Struct, frozen=True):
    """A callback by its name and arguments."""

    name: str
    arguments: dict[str, str | int | float | bool | None] = {}


class Fit(msgspec.Struct, frozen=True, kw_only=True):
    """How to train."""

    epochs: int
    batch_size: int = 32
    shuffle: bool = True
    validation_split: float = 0.0
    callbacks: tuple[Callback, ...] = ()
    load_best: bool = False  # load what a ModelCheckpoint kept
    seed: int = 0  # of the initial weights and of the order of the data

    def settings(self, budget_s: float) -> dict[str, Any]:
        """As the trainer takes it."""
        names = ("epochs", "batch_size", "shuffle", "validation_split", "load_best")
        callbacks = [{"name": one.name, **one.arguments} for one in self.callbacks]
        return {**{name: getattr(self, name) for name in names}, "callbacks": callbacks, "budget_s": budget_s}


class Description(msgspec.Struct, frozen=True):
    """A model as built: its layers with the inputs, shapes and counts. Where it is not built counts are -1."""

    layers: tuple[dict[str, Any], ...]
    built: bool
    parameters: int
    input_shape: Any
    output_shape: Any


class Run(msgspec.Struct, frozen=True):
    """What came of a training. `shared`: it was not done anew, since equal work had been done before."""

    history: dict[str, list[float]]
    epochs: int
    out_of_time: bool
    seconds: float
    predictions: dict[str, Any]  # arrays
    weights: list[Any]
    shared: bool = False

    def with_arrays(self, predictions: dict[str, Array], weights: list[Array]) -> Run:
        """The same run with its arrays."""
        return msgspec.structs.replace(self, predictions=predictions, weights=weights)


def read_training(name: str, value: Any) -> Fit:
    """Training settings as students declare them: `TRAINING = {"epochs": 20, "batch_size": 128, ...}`.

    `callbacks` is a list of `{"name": "EarlyStopping", "monitor": "val_loss", ...}`.

    Raises:
        Rejected: it is no such dict; says which key is wrong and why.
    """
    if not isinstance(value, dict):
        raise _reject("training_not_a_dict", name=name, type=type(value).__name__)
    known = {"epochs", "batch_size", "shuffle", "validation_split", "callbacks", "load_best"}
    for key in value:
        if key not in known:
            raise _reject("training_unknown_key", name=name, key=str(key)[:60], known=", ".join(sorted(known)))
    return Fit(
        epochs=_whole(name, "epochs", value.get("epochs"), _MOST_EPOCHS),
        batch_size=_whole(name, "batch_size", value.get("batch_size", 32), _LARGEST_BATCH),
        shuffle=_flag(name, "shuffle", value.get("shuffle", True)),
        validation_split=_share(name, "validation_split", value.get("validation_split", 0.0)),
        callbacks=_callbacks(name, value.get("callbacks", [])),
        load_best=_flag(name, "load_best", value.get("load_best", False)),
    )


def fingerprint(value: Any) -> str:
    """SHA-256 of data: arrays by dtype, shape and bytes, in lists and dicts of any depth."""
    digest = hashlib.sha256()

    def add(item: Any) -> None:
        if isinstance(item, Mapping):
            for key in sorted(item):
                digest.update(f"key {key}\0".encode())
                add(item[key])
        elif isinstance(item, list | tuple):
            digest.update(f"list {len(item)}\0".encode())
            for part in item:
                add(part)
        else:
            array = np.ascontiguousarray(item)
            digest.update(f"array {array.dtype.str} {array.shape}\0".encode())
            digest.update(array.tobytes())

    add(value)
    return digest.hexdigest()


def _callbacks(name: str, value: Any) -> tuple[Callback, ...]:
    if not isinstance(value, list | tuple) or len(value) > len(CALLBACKS):
        raise _wrong(name, "callbacks", value)
    found = []
    for spec in value:
        if not isinstance(spec, dict) or not isinstance(spec.get("name"), str):
            raise _wrong(name, "callbacks", spec)
        kind = spec["name"]
        if kind not in CALLBACKS:
            raise _reject("training_unknown_callback", name=name, callback=kind[:60], known=", ".join(CALLBACKS))
        arguments = {key: item for key, item in spec.items() if key not in {"name", "filepath", "verbose"}}
        for key, item in arguments.items():
            if key not in CALLBACKS[kind] or not isinstance(item, str | int | float | bool | None):
                raise _reject("training_unknown_key", name=kind, key=str(key)[:60], known=", ".join(CALLBACKS[kind]))
        found.append(Callback(kind, arguments))
    return tuple(found)


def _whole(name: str, key: str, value: Any, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int | np.integer) or not 1 <= value <= most:
        raise _wrong(name, key, value)
    return int(value)


def _flag(name: str, key: str, value: Any) -> bool:
    if not isinstance(value, bool | np.bool_):
        raise _wrong(name, key, value)
    return bool(value)


def _share(name: str, key: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1:
        raise _wrong(name, key, value)
    return float(value)


def _wrong(name: str, key: str, value: Any) -> Rejected:
    return _reject("training_wrong_value", name=name, key=key, value=repr(value)[:60])


def _reject(code: str, **facts: str) -> Rejected:
    return Rejected(Verdict.wrong_answer, Finding(code, dict(facts)))
