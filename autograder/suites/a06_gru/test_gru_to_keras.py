"""Named weights as Keras' list."""

import numpy as np

from autograder.suite import points, reject, require_close


def require_arrays(arrays, *expected):
    """`arrays` is a list of exactly the expected arrays."""
    if not isinstance(arrays, list | tuple):
        reject("wrong_type", arrays, name="arrays", type=type(arrays).__name__, expected_type="list")
    if len(arrays) != len(expected):
        reject("wrong_length", arrays, name="arrays", length=len(arrays))
    for index, array in enumerate(expected):
        require_close(f"arrays[{index}]", arrays[index], array)


@points(1)
def test_one_bias(student, unit):
    """One bias stays a vector."""
    require_arrays(student.gru_to_keras({"Wx": unit.Wx, "Wh": unit.Wh, "b": unit.b}), *unit.weights)


@points(1)
def test_two_biases(student, unit):
    """Two biases become the two rows of one array, the input's first."""
    arrays = student.gru_to_keras({"Wx": unit.Wx, "Wh": unit.Wh, "bx": unit.b, "bh": unit.bh})
    require_arrays(arrays, unit.Wx, unit.Wh, np.stack([unit.b, unit.bh]))
