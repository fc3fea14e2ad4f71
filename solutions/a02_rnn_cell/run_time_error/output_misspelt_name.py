"""Uses a name that does not exist: a NameError in every call that gets that far.

Caught by: output_layer::test_sigmoid, output_layer::test_sigmoid_of_large_scores,
    rnn_many_to_one::test_activation
"""


def output_layer(h, Wy, by, activation="softmax"):
    if activation not in ("softmax", "sigmoid", "identity"):
        raise ValueError(activation)
    scores = h @ Wy + by
    if activation == "softmax":
        return _softmax(scores)
    if activation == "sigmoid":
        return _sigmoid(score)
    return scores
