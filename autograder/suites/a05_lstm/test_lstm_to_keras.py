"""Named weights as Keras' list."""

from autograder.suite import points, reject, require_close


@points(1)
def test_list(student, reference, unit):
    """The list has kernel, recurrent kernel and bias, with columns in the order i, f, g, o."""
    weights = dict(zip(("Wx", "Wh", "b"), unit.weights, strict=True))
    arrays = student.lstm_to_keras(weights)
    if not isinstance(arrays, list | tuple):
        reject("wrong_type", arrays, name="arrays", type=type(arrays).__name__, expected_type="list")
    if len(arrays) != 3:
        reject("wrong_length", arrays, name="arrays", length=len(arrays))
    for index, array in enumerate(reference.lstm_to_keras(weights)):
        require_close(f"arrays[{index}]", arrays[index], array)
