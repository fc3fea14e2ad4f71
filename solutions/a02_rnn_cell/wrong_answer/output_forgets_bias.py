"""Forgets the bias of the output layer.

Caught by: output_layer::test_softmax, output_layer::test_softmax_of_a_sequence,
    output_layer::test_probabilities_sum_to_one, output_layer::test_softmax_of_large_scores,
    output_layer::test_sigmoid, output_layer::test_sigmoid_of_large_scores, output_layer::test_identity,
    output_layer::test_softmax_is_the_default
Hint: output_forgets_bias
"""


def output_layer(h, Wy, by, activation="softmax"):
    functions = {"softmax": _softmax, "sigmoid": _sigmoid, "identity": _identity}
    if activation not in functions:
        raise ValueError(activation)
    return functions[activation](h @ Wy)
