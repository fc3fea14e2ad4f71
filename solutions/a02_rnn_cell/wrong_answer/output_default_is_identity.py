"""Has another default than softmax.

Caught by: output_layer::test_softmax_is_the_default
Hint: output_default_is_identity
"""


def output_layer(h, Wy, by, activation="identity"):
    functions = {"softmax": _softmax, "sigmoid": _sigmoid, "identity": _identity}
    if activation not in functions:
        raise ValueError(activation)
    return functions[activation](h @ Wy + by)
