"""Check a derivative by hand: change one number a little, look how much the result changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


def numeric_gradient(
    f: Callable[[Array], Any], x: npt.ArrayLike, upstream: npt.ArrayLike = 1.0, step: float = 1e-5
) -> Array:
    """The gradient of sum(upstream * f(x)) with respect to x, by central differences.

    For each entry: (L(x + step) - L(x - step)) / (2 step), where L(x) = sum(upstream * f(x)). The error is about
    step**2 from cutting off the Taylor series and about 1e-16 / step from rounding: 1e-5 is a good middle.

    Shapes:
        x any shape; f(x) any shape; upstream the shape of f(x), or a number
    Returns:
        float64, the shape of x
    Raises:
        ValueError: upstream has another shape than f(x).
        TypeError: f(x) is None or a tuple, such as (h, cache).
    x itself is not changed; f gets a float64 copy.
    """
    point = np.array(x, dtype=np.float64)
    weight = np.asarray(upstream, dtype=np.float64)
    gradient = np.empty_like(point)
    for index in np.ndindex(point.shape):
        value = point[index]
        point[index] = value + step
        above = _loss(f, point, weight)
        point[index] = value - step
        below = _loss(f, point, weight)
        point[index] = value
        gradient[index] = (above - below) / (2 * step)
    return gradient


def _loss(f: Callable[[Array], Any], point: Array, upstream: Array) -> float:
    value = f(point.copy())
    if value is None or isinstance(value, tuple):
        got = "None" if value is None else f"a tuple of {len(value)} values; take the one that is meant, as in f(x)[0]"
        raise TypeError(f"f(x) should be a number or an array, but it is {got}")
    result = np.asarray(value, dtype=np.float64)
    if upstream.ndim and upstream.shape != result.shape:
        raise ValueError(f"upstream has shape {upstream.shape}, but f(x) has shape {result.shape}")
    return float((upstream * result).sum())
