"""What public checks expect. Each raises `Wrong` with a code and facts, and none shows the right values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt


class Wrong(Exception):  # noqa: N818  it is the answer that is wrong, not the program
    """An answer that is not right. `code` names the text that says so, `advice` one that says what to look at."""

    def __init__(self, code: str, advice: str = "", **facts: object) -> None:
        super().__init__(f"{code} {facts}")
        self.code, self.advice, self.facts = code, advice, facts


def expect_values(function: str, result: Any, count: int) -> tuple[Any, ...]:
    """`result` as the tuple of `count` values that `function` should return."""
    if not isinstance(result, tuple) or len(result) != count:
        got = len(result) if isinstance(result, tuple) else 0 if result is None else 1
        raise Wrong("returns_count", function=function, expected=count, got=got)
    return result


def expect_shape(name: str, value: Any, shape: tuple[int, ...], advice: str = "") -> None:
    """`value` is an array of numbers of this shape."""
    if value is None:
        raise Wrong("nothing", name=name)
    if not isinstance(value, np.ndarray | np.generic) or value.dtype.kind not in "biufc":
        raise Wrong("not_an_array", name=name, type=type(value).__name__)
    if value.shape != shape:
        raise Wrong("wrong_shape", advice, name=name, shape=value.shape, expected=shape)


def expect_close(name: str, value: Any, expected: npt.ArrayLike, advice: str = "", *, tolerance: float = 1e-6) -> None:
    """`value` has the shape of `expected`, is finite, and differs by at most `tolerance` of its largest number."""
    target = np.asarray(expected)
    expect_shape(name, value, target.shape, advice)
    if not np.isfinite(value).all():
        raise Wrong("not_finite", advice, name=name)
    distance = np.abs(value - target)
    if distance.max(initial=0) > tolerance * np.abs(target).max(initial=0):
        worst = np.unravel_index(distance.argmax(), distance.shape)
        position = ", ".join(str(int(index)) for index in worst)
        raise Wrong("wrong_value" if position else "wrong_number", advice, name=name, position=position)


def expect_equal(name: str, value: Any, expected: object, advice: str = "") -> None:
    """`value` is a plain value of the type of `expected`, and equal to it."""
    if value is None:
        raise Wrong("nothing", name=name)
    if isinstance(expected, int) and isinstance(value, np.integer):
        value = int(value)
    if type(value) is not type(expected):
        raise Wrong("wrong_type", name=name, type=type(value).__name__, expected=type(expected).__name__)
    if value != expected:
        raise Wrong("not_equal", advice, name=name)


def expect_error(error: type[Exception], what: str, call: Callable[..., object], *arguments: object) -> None:
    """Calling `call` raises `error`. `what` is the message id that names what should be refused."""
    try:
        call(*arguments)
    except error:
        return
    raise Wrong("did_not_raise", what, error=error.__name__)
