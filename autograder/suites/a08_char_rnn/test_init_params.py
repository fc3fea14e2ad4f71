"""Random parameters, judged by their distribution. Bounds of six standard errors: a right answer passes always."""

import numpy as np
import pytest

from autograder.suite import points, reject, require_close, require_shape

V, H = 30, 50
SHAPES = {"Wx": (V, H), "Wh": (H, H), "b": (H,), "Wy": (H, V), "by": (V,)}


@pytest.fixture
def draw_params(student):
    """Draws parameters, and requires the right keys and shapes."""

    def draw_params(seed):
        params = student.init_params(V, H, seed)
        if not isinstance(params, dict):
            kind = "None" if params is None else type(params).__name__
            reject("wrong_type", None, name="params", type=kind, expected_type="dict")
        if params.keys() != SHAPES.keys():
            reject("wrong_keys", None, name="params", keys=", ".join(str(key)[:20] for key in list(params)[:20]))
        for name, shape in SHAPES.items():
            require_shape(f"params[{name}]", params[name], shape)
        return {name: np.asarray(array) for name, array in params.items()}

    return draw_params


@points(0.5)
def test_shapes_and_biases(draw_params, case):
    """All five parameters are there, each in its shape, and the biases are zeros."""
    params = draw_params(int(case.integers(0, 2**31)))
    require_close("params[b]", params["b"], np.zeros(H))
    require_close("params[by]", params["by"], np.zeros(V))


@points(1)
def test_distribution(draw_params, case):
    """The matrices are normally distributed, with the mean and the standard deviation asked for."""
    params = draw_params(int(case.integers(0, 2**31)))
    asked = H**-0.5
    for name in ("Wx", "Wh", "Wy"):
        numbers = params[name].ravel().astype(float)
        root = numbers.size**0.5
        if not abs(numbers.mean()) < 6 * max(asked, numbers.std()) / root:
            reject("wrong_mean", None, name=f"params[{name}]")
        if not abs(numbers.std() / asked - 1) < 6 / (2**0.5 * root):
            others = {"1": 1, "1/H": 1 / H, "1/sqrt(V)": V**-0.5, "0.01": 0.01, "0": 1e-9}
            nearest = min(others, key=lambda label: abs(np.log(max(numbers.std(), 1e-9) / others[label])))
            reject("wrong_spread", None, name=f"params[{name}]", resembles=nearest)
    numbers = np.concatenate([params[name].ravel() for name in ("Wx", "Wh", "Wy")])
    if not np.mean(np.abs(numbers) > 2 * asked) > 0.028:  # 0.0455 of a normal distribution, give or take 0.0028
        reject("not_normal", None, name="params")


@points(0.5)
def test_randomness(draw_params, case):
    """The same seed gives the same numbers, another seed others, and no matrix repeats the numbers of another."""
    seed = int(case.integers(0, 2**31))
    params, again, other = draw_params(seed), draw_params(seed), draw_params(seed + 1)
    for name in ("Wx", "Wh", "Wy"):
        if not np.array_equal(params[name], again[name]):
            reject("not_repeatable", None, name=f"params[{name}]")
        if np.array_equal(params[name], other[name]):
            reject("ignores_the_seed", None, name=f"params[{name}]")
    numbers = np.concatenate([params[name].ravel() for name in ("Wx", "Wh", "Wy")])
    if np.unique(numbers).size < 0.99 * numbers.size:
        reject("repeats_numbers", None, name="params")
