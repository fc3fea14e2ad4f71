"""Gradients to hold answers against, computed without any backward pass."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]

_STEP = 1e-30  # nothing is subtracted, so the step can be so small that its square is lost in rounding


def exact_gradient(function: Callable[..., Any], arguments: Mapping[str, Any], upstream: Any, wrt: str) -> Array:
    """The gradient of sum(upstream * function(**arguments)) with respect to the argument `wrt`.

    By complex steps, Im f(x + ih) / h: exact to rounding, where central differences lose every digit of a gradient
    that has almost vanished. One call of `function` for each entry of the argument.

    Args:
        function: analytic operations only (no abs, no conjugate), and buffers as wide as what goes into them; of a
            tuple that it returns the first entry counts.
        arguments: its arguments by name. Those that are not `wrt` are passed as they are.
        upstream: the gradient that comes from outside, of the shape of the function's value.
        wrt: the name of a real argument.

    Returns:
        float64, of the shape of `arguments[wrt]`.

    Raises:
        ValueError: the function lost the imaginary part, so that its gradient cannot be read off; or shapes differ.
    Source: Squire and Trapp (1998), Using complex variables to estimate derivatives of real functions.
    """
    at = np.asarray(arguments[wrt], np.complex128)
    weights = np.asarray(upstream, np.float64)
    gradient = np.empty(at.shape, np.float64)
    with warnings.catch_warnings():
        warnings.simplefilter("error", np.exceptions.ComplexWarning)
        for index in np.ndindex(at.shape):
            moved = at.copy()
            moved[index] += 1j * _STEP
            try:
                value = _first(function(**{**arguments, wrt: moved}))
            except np.exceptions.ComplexWarning:
                raise ValueError(f"the function stores values that depend on {wrt} in a real array") from None
            if value.dtype.kind != "c" or value.shape != weights.shape:
                problem = f"complex values of shape {weights.shape}, not {value.dtype} of shape {value.shape}"
                raise ValueError(f"from a complex {wrt} the function should make {problem}")
            gradient[index] = np.sum(weights * value.imag) / _STEP
    return gradient


def directional_derivative(
    function: Callable[..., Any], arguments: Mapping[str, Any], upstream: Any, direction: Mapping[str, Any]
) -> float:
    """The slope of sum(upstream * function(**arguments)) when the arguments move along `direction`.

    By central differences in the precision that the function works in, so any function will do, a student's too: for
    judging whether a backward pass is consistent with its own forward pass. Good to about 1e-8 in float64 and 1e-3 in
    float32, relative to the size of the terms that are added up.

    Args:
        function: of a tuple that it returns the first entry counts.
        arguments: its arguments by name.
        upstream: the gradient that comes from outside, of the shape of the function's value.
        direction: for each argument that moves, by how much, of its shape; entries about as large as 1.
    """
    value = _first(function(**arguments))
    moving = {name: 1.0 * np.asarray(arguments[name]) for name in direction}
    kinds = [array.dtype for array in (value, *moving.values()) if array.dtype.kind == "f"]
    epsilon = max((float(np.finfo(kind).eps) for kind in kinds), default=float(np.finfo(np.float64).eps))
    step = float(np.cbrt(epsilon))  # balances rounding, epsilon / step, with the cubic term, step ** 2
    weights = np.asarray(upstream, np.float64)

    def moved(by: float) -> float:
        there = {name: array + np.asarray(by * direction[name], array.dtype) for name, array in moving.items()}
        return float(np.sum(weights * _first(function(**{**arguments, **there}))))

    return (moved(step) - moved(-step)) / (2.0 * step)


def _first(value: Any) -> Array:
    return np.asarray(value[0] if isinstance(value, tuple) else value)
