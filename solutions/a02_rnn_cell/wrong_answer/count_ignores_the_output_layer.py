"""Leaves the output layer out.

Caught by: rnn_param_count::test_lecture_model, rnn_param_count::test_any_model
Hint: count_ignores_the_output_layer
"""


def rnn_param_count(D, H, O=None):
    return (D + H + 1) * H
