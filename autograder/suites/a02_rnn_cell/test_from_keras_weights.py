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
def test_simple_rnn(student, cell):
    """The three arrays of a SimpleRNN become Wx, Wh and b."""
    require_weights(student.from_keras_weights([*cell.weights]), Wx=cell.Wx, Wh=cell.Wh, b=cell.b)


@points(0.5)
def test_with_a_dense_layer(student, cell):
    """The two arrays of a Dense layer behind it become Wy and by."""
    weights = student.from_keras_weights([*cell.weights, *cell.head])
    require_weights(weights, Wx=cell.Wx, Wh=cell.Wh, b=cell.b, Wy=cell.Wy, by=cell.by)


@points(0.5)
def test_without_a_bias(student, cell):
    """Without a bias (use_bias=False) b is a vector of zeros."""
    weights = student.from_keras_weights([cell.Wx, cell.Wh])
    require_weights(weights, Wx=cell.Wx, Wh=cell.Wh, b=np.zeros_like(cell.b))


@points(0.5)
def test_another_number_of_arrays(student, cell):
    """Any other number of arrays raises ValueError."""
    require_raises(ValueError, student.from_keras_weights, [cell.Wx])
    require_raises(ValueError, student.from_keras_weights, [*cell.weights, cell.Wy])
    require_raises(ValueError, student.from_keras_weights, [*cell.weights, *cell.head, cell.by])
