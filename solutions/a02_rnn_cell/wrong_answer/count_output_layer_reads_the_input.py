"""Joins the output layer to the input instead of the state.

Caught by: rnn_param_count::test_lecture_model, rnn_param_count::test_any_model
Hint: count_output_layer_reads_the_input
"""


def rnn_param_count(D, H, O=None):
    count = (D + H + 1) * H
    if O is not None:
        count += (D + 1) * O
    return count
