"""Central differences against derivatives that are known."""

from __future__ import annotations

import numpy as np
import pytest

from rnncourse.gradcheck import numeric_gradient

RNG = np.random.default_rng(5)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_the_gradient_of_a_matrix_product(dtype: type[np.floating]) -> None:
    x, W, upstream = (RNG.normal(size=shape).astype(dtype) for shape in ((4, 3), (3, 2), (4, 2)))
    found = numeric_gradient(lambda W: np.tanh(x @ W), W, upstream)
    expected = x.T @ (upstream * (1 - np.tanh(x @ W) ** 2))
    assert found.dtype == np.float64
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-6)
    wrong = x.T @ (upstream * (1 - np.tanh(x @ W)))
    assert np.abs(found - wrong).max() > 0.01  # it can tell a wrong derivative


@pytest.mark.parametrize("shape", [(), (3,), (2, 1, 3), (0,)])
def test_any_shape_and_a_number_as_result(shape: tuple[int, ...]) -> None:
    x = RNG.normal(size=shape)
    np.testing.assert_allclose(numeric_gradient(lambda x: (x**2).sum(), x), 2 * x, rtol=1e-8)
    np.testing.assert_allclose(numeric_gradient(np.sin, x), np.cos(x), rtol=1e-8)


def test_lists_and_whole_numbers_are_taken_and_x_stays_as_it_is() -> None:
    x = np.array([1, 2, 3])

    def f(x: np.ndarray) -> float:
        x *= x  # a function that writes into its argument
        return float(x.sum())

    np.testing.assert_allclose(numeric_gradient(f, x), [2, 4, 6], rtol=1e-8)
    assert x.tolist() == [1, 2, 3]
    np.testing.assert_allclose(numeric_gradient(lambda x: x * 3, [1, 2]), [3, 3], rtol=1e-8)


def test_what_cannot_be_meant_is_refused() -> None:
    with pytest.raises(ValueError, match=r"upstream has shape \(2,\), but f\(x\) has shape \(3,\)"):
        numeric_gradient(np.sin, np.ones(3), np.ones(2))
    with pytest.raises(TypeError, match=r"tuple of 2 values.*f\(x\)\[0\]"):
        numeric_gradient(lambda x: (x, "cache"), np.ones(3))
    with pytest.raises(TypeError, match="it is None"):
        numeric_gradient(lambda x: None, np.ones(3))
