"""Leaves the scores as they are where it does not know the activation.

Caught by: output_layer::test_unknown_activation
Hint: output_accepts_any_activation
"""


def output_layer(h, Wy, by, activation="softmax"):
    functions = {"softmax": _softmax, "sigmoid": _sigmoid}
    return functions.get(activation, _identity)(h @ Wy + by)
