"""Counts the matrices alone, of the cell and of the output layer.

Caught by: rnn_param_count::test_lecture_cell, rnn_param_count::test_lecture_model, rnn_param_count::test_any_cell,
    rnn_param_count::test_any_model
Hint: count_forgets_both_biases
"""


def rnn_param_count(D, H, O=None):
    return D * H + H * H + (0 if O is None else H * O)
