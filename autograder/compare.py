"""How a hidden check says that a student's value is not the one it should be.

Each `require_*` returns nothing where the value is right and raises `Rejected` where it is not, whatever the value is.
A finding tells what is wrong and where; it never tells an expected value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import numpy as np

from autograder.errors import Rejected
from autograder.inside.wire import Unsendable, numeric
from autograder.verdict import Finding, Verdict

Array = np.ndarray[Any, Any]

# Two right programs differ by rounding: by the order of sums, by matmul against einsum, by one stable formula against
# another. The bounds leave room for that in some hundred chained steps, and stay under what the smallest known mistake
# changes (4e-4: a missing peephole). Half precision keeps three digits only and cannot show so small a mistake.
RTOL: dict[np.dtype[Any], float] = {
    np.dtype(np.float64): 1e-7,  # 5e8 times the machine epsilon of 2e-16
    np.dtype(np.float32): 1e-4,  # 800 times 1.2e-7
    np.dtype(np.float16): 1e-2,  # 10 times 1e-3
}


def require_shape(name: str, value: Any, shape: Sequence[int]) -> None:
    """The value is a numeric array of this shape."""
    array = _array(name, value)
    if array.shape != tuple(shape):
        facts = {"name": name, "shape": str(array.shape), "expected_shape": str(tuple(shape))}
        reject("wrong_shape", array, **facts)


def require_finite(name: str, value: Any) -> None:
    """The value is numeric and holds neither NaN nor infinity."""
    array = _array(name, value)
    bad = ~np.isfinite(array)
    if bad.any():
        if array.ndim == 0:
            reject("not_finite_number", array, name=name)
        reject("not_finite", array, name=name, position=_position(bad.argmax(), array.shape))


def require_close(
    name: str, value: Any, expected: Any, *, rtol: float | None = None, time_axis: int | None = None
) -> None:
    """The value has the shape of `expected`, is finite, and differs by rounding only.

    |value - expected| <= rtol * max|expected|, the maximum taken over the whole array or, with `time_axis`, over each
    step of that axis alone, so that a step whose gradient has almost vanished is judged as strictly as any other. An
    expectation that is zero throughout must be met exactly. There is no absolute tolerance: it would let zeros pass.
    Complex numbers are compared by their real and imaginary parts.

    Args:
        name: what the student calls the value.
        value: anything.
        expected: numeric and finite, of any shape.
        rtol: by default that of the coarser of the two dtypes in `RTOL`; integers count as float64.
        time_axis: the axis of `expected` that counts time steps.

    Raises:
        Rejected: not_an_array, wrong_type (complex for real), wrong_shape, not_finite, wrong_number, wrong_value, or
            with `time_axis` wrong_value_from_step.
        ValueError: `expected` is not numeric or not finite.
    """
    target = _expected_array(name, expected)
    array = _array(name, value)
    if array.dtype.kind == "c" and target.dtype.kind != "c":
        reject("wrong_type", array, name=name, type=_type_name(array), expected_type=_type_name(target))
    require_shape(name, array, target.shape)
    require_finite(name, array)
    if array.size == 0:
        return
    if rtol is None:
        rtol = max(_rounding(array.dtype), _rounding(target.dtype))
    others = None if time_axis is None else tuple(set(range(target.ndim)) - {range(target.ndim)[time_axis]})
    with np.errstate(all="ignore"):  # an overflow gives infinity, which is further off than allowed
        parts = _parts(target)
        error = np.abs(_parts(array) - parts).max(axis=-1)
        scale = np.abs(parts).max(axis=-1).max(axis=others, keepdims=True)
        wrong = error > rtol * scale
        if not wrong.any():
            return
        worst = _position(np.where(wrong, error / scale, -1.0).argmax(), array.shape)
    if array.ndim == 0:
        reject("wrong_number", array, name=name)
    if time_axis is None:
        reject("wrong_value", array, name=name, position=worst, wrong=int(wrong.sum()), total=wrong.size)
    steps = wrong.any(axis=others)
    facts = {"step": int(steps.argmax()), "wrong": int(steps.sum()), "total": steps.size, "position": worst}
    reject("wrong_value_from_step", array, name=name, **facts)


def require_equal(name: str, value: Any, expected: Any) -> None:
    """The value is exactly `expected`: plain data (None, bool, int, float, str, bytes, list, tuple, dict) or an array.

    Types must agree as well, but NumPy's scalars count as Python's and any width of integer as an integer.
    """
    if isinstance(expected, np.ndarray) and expected.ndim:
        _require_equal_array(name, value, expected)
        return
    value, expected = _plain(value), _plain(expected)
    if type(value) is not type(expected):
        reject("wrong_type", value, name=name, type=_type_name(value), expected_type=_type_name(expected))
    if isinstance(expected, list | tuple):
        if len(value) != len(expected):
            reject("wrong_length", value, name=name, length=len(value))
        for index, (mine, theirs) in enumerate(zip(value, expected, strict=True)):
            require_equal(f"{name}[{index}]", mine, theirs)
    elif isinstance(expected, dict):
        if value.keys() != expected.keys():
            reject("wrong_keys", value, name=name, keys=", ".join(_key_text(key)[:60] for key in list(value)[:20]))
        for key in expected:
            require_equal(f"{name}[{key!r}]", value[key], expected[key])
    elif expected is not None and not isinstance(expected, bool | int | float | complex | str | bytes):
        raise TypeError(f"{name}: require_equal compares plain data, not {type(expected).__name__}")
    elif value != expected:
        reject("not_equal", value, name=name)


def require_raises(exception_type: type[Exception], call: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
    """Calling `call`, a function of the student, raises `exception_type` or a class derived from it.

    A function that is not written yet, takes too long or dies is rejected for that, not for the missing exception.
    """
    exception = exception_type.__name__
    try:
        value = call(*args, **kwargs)
    except Rejected as error:
        raised = getattr(error, "exception_types", ())
        if not raised or error.verdict is not Verdict.run_time_error:
            raise
        if exception in raised:
            return
        facts = {"function": _function_name(call), "message": "", "where": "", **error.finding.facts}
        reject("wrong_exception", **facts | {"exception": exception, "got": raised[0]})
    reject("did_not_raise", value, function=_function_name(call), exception=exception)


def reject(code: str, actual: Any = None, **facts: str | int | float) -> NoReturn:
    """Reject for a reason of the course's own, whose text is `finding.<code>` in the catalogues of the suite.

    `actual` is the student's value, if there is one: diagnosis compares it with those of the known mistakes.
    """
    raise Rejected(Verdict.wrong_answer, Finding(code, facts), actual)


def _array(name: str, value: Any) -> Array:
    """A plain numeric array of the value."""
    array = _as_array(value)
    if array is None:
        reject("not_an_array", value, name=name, type=_type_name(value))
    return array


def _expected_array(name: str, expected: Any) -> Array:
    array = _as_array(expected)
    if array is None or not np.isfinite(array).all():
        raise ValueError(f"the expected value of {name} is not numeric and finite")
    return array


def _as_array(value: Any) -> Array | None:
    try:
        if not numeric(value):
            return None
        array = np.asarray(value)
    except Exception:  # ragged or too deep lists
        return None
    return array if array.dtype.kind in "biufc" else None


def _require_equal_array(name: str, value: Any, expected: Array) -> None:
    same_type = isinstance(value, np.ndarray) and _family(value.dtype) == _family(expected.dtype)
    if not same_type:
        reject("wrong_type", value, name=name, type=_type_name(value), expected_type=_type_name(expected))
    require_shape(name, value, expected.shape)
    wrong = np.asarray(value != expected)
    if wrong.any():
        position = _position(wrong.argmax(), wrong.shape)
        reject("wrong_value", value, name=name, position=position, wrong=int(wrong.sum()), total=wrong.size)


def _family(dtype: np.dtype[Any]) -> str:
    return "i" if dtype.kind == "u" else dtype.kind


def _parts(array: Array) -> Array:
    """Real numbers in float64, with a last axis for the parts of a complex number."""
    if array.dtype.kind == "c":
        return np.stack([array.real, array.imag], axis=-1).astype(np.float64)
    return array.astype(np.float64)[..., np.newaxis]


def _rounding(dtype: np.dtype[Any]) -> float:
    """The entry of `RTOL` for a dtype; complex numbers count as their parts, integers and wider floats as float64."""
    part = np.empty(0, dtype).real.dtype
    return RTOL.get(part, RTOL[np.dtype(np.float64)])


def _position(flat: Any, shape: tuple[int, ...]) -> str:
    """Such as "[0, 2]"."""
    return str([int(index) for index in np.unravel_index(int(flat), shape)])


def _plain(value: Any) -> Any:
    """NumPy scalars and arrays without axes as Python's own scalars."""
    if isinstance(value, np.generic) or (isinstance(value, np.ndarray) and value.ndim == 0):
        return value.item()
    return value


def _type_name(value: Any) -> str:
    if isinstance(value, Unsendable):
        return value.type
    if isinstance(value, np.ndarray):
        return f"array of {value.dtype}"
    return "None" if value is None else type(value).__name__


def _key_text(key: Any) -> str:
    return key if isinstance(key, str) else _type_name(key)


def _function_name(call: Callable[..., Any]) -> str:
    return getattr(call, "__name__", "the function")
