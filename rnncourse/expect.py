"""What public checks expect. Each raises `Wrong` with a code and facts, and none shows the right values."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


class Wrong(Exception):
    """An answer that is not right. `code` names the text that says so, `advice` one that says what to look at."""

    def __init__(self, code: str, advice: str = "", **facts: object) -> None:
        super().__init__(f"{code} {facts}")
        self.code, self.advice, self.facts = code, advice, facts


def expect_values(function: str, result: Any, count: int) -> tuple[Any, ...]:
    """`result` as the tuple of `count` values that `function` should return."""
    if not isinstance(result, tuple | list) or len(result) != count:
        got = len(result) if isinstance(result, tuple | list) else 0 if result is None else 1
        raise Wrong("returns_count", function=function, expected=count, got=got)
    return tuple(result)


def expect_shape(name: str, value: Any, shape: tuple[int, ...], advice: str = "") -> Array:
    """`value` as an array; it holds numbers and has this shape."""
    if value is None:
        raise Wrong("nothing", name=name)
    try:
        array = np.asarray(value)
    except ValueError:  # lists of different lengths
        raise Wrong("not_an_array", name=name, type=type(value).__name__) from None
    if array.dtype.kind not in "biufc":
        raise Wrong("not_an_array", name=name, type=type(value).__name__)
    if array.shape != shape:
        raise Wrong("wrong_shape", advice, name=name, shape=array.shape, expected=shape)
    return array


def expect_close(name: str, value: Any, expected: npt.ArrayLike, advice: str = "", *, tolerance: float = 1e-6) -> None:
    """`value` has the shape of `expected`, is finite, and differs by at most `tolerance` of its largest number."""
    target = np.asarray(expected)
    array = expect_shape(name, value, target.shape)
    if not np.isfinite(array).all():
        raise Wrong("not_finite", advice, name=name)
    distance = np.abs(array - target)
    if distance.max(initial=0) > tolerance * np.abs(target).max(initial=0):
        worst = np.unravel_index(distance.argmax(), distance.shape)
        position = ", ".join(str(int(index)) for index in worst)
        raise Wrong("wrong_value", advice, name=name, position=position)


def expect_integer(name: str, value: Any, expected: int, advice: str = "") -> None:
    """`value` is a whole number, and equal to `expected`."""
    if value is None:
        raise Wrong("nothing", name=name)
    if not isinstance(value, int | float | np.number) or value != np.floor(value):
        raise Wrong("wrong_type", name=name, type=type(value).__name__, expected="int")
    if value != expected:
        raise Wrong("wrong_number", advice, name=name)


def expect_keys(name: str, value: Any, keys: Collection[str], advice: str = "") -> dict[str, Any]:
    """`value` as a dict; it has exactly these keys."""
    if value is None:
        raise Wrong("nothing", name=name)
    if not isinstance(value, dict):
        raise Wrong("wrong_type", name=name, type=type(value).__name__, expected="dict")
    if set(value) != set(keys):
        raise Wrong("wrong_keys", advice, name=name, keys=", ".join(map(str, value)) or "-")
    return value


def expect_error(error: type[Exception], what: str, call: Callable[..., object], *arguments: object) -> None:
    """Calling `call` raises `error`. `what` is the message id that names what should be refused."""
    try:
        call(*arguments)
    except error:
        return
    raise Wrong("did_not_raise", what, error=error.__name__)
