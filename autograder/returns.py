"""Turns what a student's function returned into what its check was promised, or rejects it with a reason."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.assignment import Kind, Returned
from autograder.errors import Rejected
from autograder.inside.wire import Unsendable, numeric
from autograder.models import read_model
from autograder.verdict import Finding, Verdict


def unpack(function: str, returns: tuple[Returned, ...], value: Any) -> Any:
    """The promised value, or the tuple of as many promised values as are declared."""
    if len(returns) == 1:
        return _convert(returns[0], value)
    if not isinstance(value, tuple | list) or len(value) != len(returns):
        got = len(value) if isinstance(value, tuple | list) else 1
        raise _reject("returns_count", value, function=function, expected=len(returns), got=got)
    return tuple(_convert(declared, item) for declared, item in zip(returns, value, strict=True))


def _convert(declared: Returned, value: Any) -> Any:
    match declared.kind:
        case Kind.array:
            return _array(declared.name, value)
        case Kind.number:
            return float(_scalar(declared, value, "biuf"))
        case Kind.integer:
            return _integer(declared, value)
        case Kind.text:
            if not isinstance(value, str):
                raise _wrong_type(declared, value)
            return value
        case Kind.model:
            return read_model(declared.name, value)
        case Kind.opaque:
            return value
        case Kind.any:
            if isinstance(value, Unsendable):
                raise _wrong_type(declared, value)
            return value


def _array(name: str, value: Any) -> np.ndarray[Any, Any]:
    if numeric(value):
        try:
            array = np.asarray(value)
        except (ValueError, TypeError, OverflowError):  # ragged lists
            array = np.asarray(None)
        if array.dtype.kind in "biufc":
            return array
    raise _reject("not_an_array", value, name=name, type=_type_name(value))


def _scalar(declared: Returned, value: Any, kinds: str) -> Any:
    if isinstance(value, bool | int | float | np.generic | np.ndarray):
        array = np.asarray(value)
        if array.size == 1 and array.dtype.kind in kinds:
            return array.reshape(())[()]
    raise _wrong_type(declared, value)


def _integer(declared: Returned, value: Any) -> int:
    scalar = _scalar(declared, value, "iuf")
    if not np.isfinite(scalar) or int(scalar) != scalar:
        raise _wrong_type(declared, value)
    return int(scalar)


def _wrong_type(declared: Returned, value: Any) -> Rejected:
    return _reject("wrong_type", value, name=declared.name, type=_type_name(value), expected_type=declared.kind.value)


def _type_name(value: Any) -> str:
    if isinstance(value, Unsendable):
        return value.type
    return "None" if value is None else type(value).__name__


def _reject(code: str, actual: Any, **facts: str | int | float) -> Rejected:
    return Rejected(Verdict.wrong_answer, Finding(code, dict(facts)), actual)
