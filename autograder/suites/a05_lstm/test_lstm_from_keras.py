"""Keras' list of weights, by name and in our order."""

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


@points(1)
def test_order(student, reference, unit):
    """Keras' columns i, f, g, o become i, f, o, g, in all three arrays."""
    expected = reference.lstm_from_keras([*unit.weights])
    require_weights(student.lstm_from_keras([*unit.weights]), **expected)


@points(0.5)
def test_no_bias(student, reference, unit):
    """Without a bias (use_bias=False) b is a vector of zeros."""
    expected = reference.lstm_from_keras([*unit.weights])
    expected["b"] = np.zeros_like(unit.b)
    require_weights(student.lstm_from_keras([unit.Wx, unit.Wh]), **expected)


@points(0.5)
def test_refuses_what_is_no_lstm(student, unit):
    """Another number of arrays, or a bias of another shape, raises ValueError."""
    require_raises(ValueError, student.lstm_from_keras, [unit.Wx])
    require_raises(ValueError, student.lstm_from_keras, [*unit.weights, unit.b])
    require_raises(ValueError, student.lstm_from_keras, [unit.Wx, unit.Wh, unit.b[:-4]])
    require_raises(ValueError, student.lstm_from_keras, [unit.Wx, unit.Wh, np.stack([unit.b, unit.b])])
