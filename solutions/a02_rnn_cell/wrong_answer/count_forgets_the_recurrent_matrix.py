"""Leaves Wh out, as if the cell were a Dense layer.

Caught by: rnn_param_count::test_lecture_cell, rnn_param_count::test_lecture_model,
    rnn_param_count::test_any_cell, rnn_param_count::test_any_model
Hint: count_forgets_the_recurrent_matrix
"""


def rnn_param_count(D, H, O=None):
    count = D * H + H
    if O is not None:
        count += H * O + O
    return count
