"""Counts a bias for each of the two matrices of the cell.

Caught by: rnn_param_count::test_lecture_cell, rnn_param_count::test_lecture_model,
    rnn_param_count::test_any_cell, rnn_param_count::test_any_model
Hint: count_two_biases
"""


def rnn_param_count(D, H, O=None):
    count = D * H + H + H * H + H
    if O is not None:
        count += H * O + O
    return count
