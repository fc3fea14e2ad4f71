"""Keras' list of weights, by name."""

import numpy as np

from autograder.suite import points, reject, require_close, require_raises


def require_weights(weights, **expected):
    """`weights` is a dict of exactly the expected arrays."""
    if not isinstance(weights, dict):
        reject("wrong_type", weights, name="weights", type=type(weights).__name__, expected_type="dict")
    if set(weights) != set(expected):
        reject("wrong_keys", weights, name="weights", keys=", ".join(map(str, weights)))
    for name, array in expected.items():
        require_close(name, weights[name], array)


@points(0.5)
def test_one_bias(student, unit):
    """With reset_after=False there is one bias."""
    require_weights(student.gru_from_keras([*unit.weights]), Wx=unit.Wx, Wh=unit.Wh, b=unit.b)


@points(0.5)
def test_two_biases(student, unit):
    """With reset_after=True there are two, the input's first."""
    weights = student.gru_from_keras([unit.Wx, unit.Wh, np.stack([unit.b, unit.bh])])
    require_weights(weights, Wx=unit.Wx, Wh=unit.Wh, bx=unit.b, bh=unit.bh)


@points(0.5)
def test_no_bias(student, unit):
    """Without a bias (use_bias=False) b is a vector of zeros."""
    require_weights(student.gru_from_keras([unit.Wx, unit.Wh]), Wx=unit.Wx, Wh=unit.Wh, b=np.zeros_like(unit.b))


@points(0.5)
def test_refuses_what_is_no_gru(student, unit):
    """Another number of arrays, or a bias of another shape, raises ValueError."""
    require_raises(ValueError, student.gru_from_keras, [unit.Wx])
    require_raises(ValueError, student.gru_from_keras, [*unit.weights, unit.bh])
    require_raises(ValueError, student.gru_from_keras, [unit.Wx, unit.Wh, unit.b[:-1]])
    require_raises(ValueError, student.gru_from_keras, [unit.Wx, unit.Wh, np.stack([unit.b, unit.b, unit.b])])
