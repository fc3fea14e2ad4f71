"""Leaves the bias of the output layer out.

Caught by: rnn_param_count::test_lecture_model, rnn_param_count::test_any_model
Hint: count_forgets_the_output_bias
"""


def rnn_param_count(D, H, O=None):
    count = (D + H + 1) * H
    if O is not None:
        count += H * O
    return count
