"""The oracle is exact where central differences are not, and says so when it cannot be."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from autograder.case import Case, submission_seed
from autograder.oracle import directional_derivative, exact_gradient

Array = np.ndarray[Any, Any]


def forward(x: Array, *, h0: Array | None, Wx: Array, Wh: Array, b: Array, steps: int | None = None) -> Array:
    """A tanh RNN, (N, T, D) to (N, T, H)."""
    h: Any = np.zeros((len(x), len(b))) if h0 is None else h0
    states = []
    for t in range(x.shape[1] if steps is None else steps):
        h = np.tanh(x[:, t] @ Wx + h @ Wh + b)
        states.append(h)
    return np.stack(states, axis=1)


def backward(dh: Array, *, x: Array, h0: Array, Wx: Array, Wh: Array, b: Array) -> dict[str, Array]:
    """The textbook's backward pass."""
    h = forward(x, h0=h0, Wx=Wx, Wh=Wh, b=b)
    grads = {"x": np.zeros_like(x), "Wx": 0.0 * Wx, "Wh": 0.0 * Wh, "b": 0.0 * b}
    carried = np.zeros_like(h0)
    for t in reversed(range(x.shape[1])):
        da = (dh[:, t] + carried) * (1 - h[:, t] ** 2)
        grads["x"][:, t] = da @ Wx.T
        grads["Wx"] += x[:, t].T @ da
        grads["Wh"] += (h[:, t - 1] if t else h0).T @ da
        grads["b"] += da.sum(axis=0)
        carried = da @ Wh.T
    return grads | {"h0": carried}


def rnn(case: Case, *, N: int, T: int, D: int, H: int, scale: float = 0.5) -> dict[str, Array]:
    shapes = {"x": (N, T, D), "h0": (N, H), "Wx": (D, H), "Wh": (H, H), "b": (H,)}
    return {name: case.normal(*shape, scale=scale) for name, shape in shapes.items()}


@pytest.mark.parametrize("wrt", ["x", "h0", "Wx", "Wh", "b"])
def test_equals_the_analytic_gradient(wrt: str) -> None:
    case = Case(1, "oracle")
    arguments = rnn(case, N=2, T=4, D=3, H=5)
    dh = case.normal(2, 4, 5)
    exact = backward(dh, **arguments)[wrt]
    found = exact_gradient(forward, arguments, dh, wrt)
    assert np.abs(found - exact).max() <= 1e-13 * np.abs(exact).max()


def test_a_vanished_gradient_keeps_all_its_digits() -> None:
    case = Case(2, "vanished")
    arguments = rnn(case, N=1, T=30, D=2, H=3)
    arguments["Wh"] = 0.2 * np.linalg.qr(arguments["Wh"])[0]  # shrinks by a factor of 5 a step: 1e-21 after 30
    dh = np.zeros((1, 30, 3))
    dh[:, -1] = 1.0
    exact = backward(dh, **arguments)["h0"]
    assert 0 < np.abs(exact).max() < 1e-20

    found = exact_gradient(forward, arguments, dh, "h0")
    assert np.abs(found - exact).max() <= 1e-13 * np.abs(exact).max()

    step = 1e-5
    differences = np.zeros_like(exact)
    for index in np.ndindex(exact.shape):
        by = np.zeros_like(exact)
        by[index] = step
        ahead, behind = (forward(**{**arguments, "h0": arguments["h0"] + sign * by}) for sign in (1, -1))
        differences[index] = np.sum(dh * (ahead - behind)) / (2 * step)
    assert np.abs(differences - exact).max() > 0.5 * np.abs(exact).max()


def test_other_arguments_pass_through_and_the_first_of_several_values_counts() -> None:
    case = Case(3, "through")
    arguments: dict[str, Any] = {**rnn(case, N=2, T=4, D=3, H=2), "h0": None, "steps": 2}
    dh = case.normal(2, 2, 2)
    single = exact_gradient(forward, arguments, dh, "Wh")
    double = exact_gradient(lambda **given: (forward(**given), "cache"), arguments, dh, "Wh")
    np.testing.assert_array_equal(single, double)
    assert single.dtype == np.float64
    assert not np.iscomplexobj(arguments["Wh"])


def into_real_buffer(x: Array) -> Array:
    out = np.zeros(x.shape)
    out[:] = x**2
    return out


def magnitude(x: Array) -> Array:
    return np.asarray(np.abs(x))


@pytest.mark.parametrize("function", [into_real_buffer, magnitude, lambda x: (x**2).sum()])
def test_a_function_it_cannot_differentiate_is_an_error_not_a_zero(function: Any) -> None:
    with pytest.raises(ValueError, match="x"):
        exact_gradient(function, {"x": np.ones(3)}, np.ones(3), "x")


@pytest.mark.parametrize(("dtype", "rtol"), [(np.float64, 1e-8), (np.float32, 1e-3)])
def test_directional_derivative_agrees_with_the_exact_gradient(dtype: Any, rtol: float) -> None:
    case = Case(4, "direction")
    arguments = rnn(case, N=2, T=5, D=3, H=4)
    dh = case.normal(2, 5, 4)
    direction = {"Wh": case.normal(4, 4), "b": case.normal(4)}
    terms = [exact_gradient(forward, arguments, dh, name) * direction[name] for name in direction]
    cast = {name: value.astype(dtype) for name, value in arguments.items()}
    found = directional_derivative(forward, cast, dh, direction)
    assert abs(found - sum(term.sum() for term in terms)) <= rtol * sum(np.abs(term).sum() for term in terms)


def test_a_case_is_replayed_by_its_seed_and_differs_by_check() -> None:
    draws = {key: Case(*key).normal(4).tobytes() for key in [(1, "a"), (1, "b"), (2, "a")]}
    assert len(set(draws.values())) == 3
    assert Case(1, "a").normal(4).tobytes() == draws[1, "a"]


def test_a_case_draws_what_is_asked_for() -> None:
    case = Case(2**63 - 1, "checks")
    assert case.normal(2, 3, dtype=np.float32, scale=10).dtype == np.float32
    assert case.normal().shape == ()
    assert set(case.integers(2, 5, (200,)).tolist()) == {2, 3, 4}
    assert 5 < case.normal(1000, scale=10).std() < 15


def test_seeds_depend_on_key_student_and_assignment() -> None:
    people = [("k", "kim", "a1"), ("k2", "kim", "a1"), ("k", "lee", "a1"), ("k", "kim", "a2"), ("k", "kim a", "1")]
    seeds = [submission_seed(*who) for who in [*people, ("", "", ""), ("k" * 200, "김 \udcff", "a")]]
    assert len(set(seeds)) == len(seeds)
    assert all(0 <= seed < 2**63 for seed in seeds)
    assert submission_seed("k", "kim", "a1") == seeds[0]
