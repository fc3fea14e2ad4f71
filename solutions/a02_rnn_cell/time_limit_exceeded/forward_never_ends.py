"""Loops while there is input left and never moves on.

Caught by: rnn_forward::test_every_state, rnn_forward::test_no_initial_state, rnn_forward::test_one_step,
    rnn_forward::test_early_input_is_remembered, rnn_forward::test_later_input_changes_no_earlier_state,
    rnn_forward::test_calls_are_independent, rnn_forward::test_single_precision, rnn_layer::test_last_state,
    rnn_layer::test_return_sequences, rnn_layer::test_return_state, rnn_layer::test_both_options,
    rnn_layer::test_initial_state, rnn_many_to_one::test_output_of_the_last_state,
    rnn_many_to_one::test_activation, rnn_many_to_one::test_no_initial_state,
    rnn_many_to_many::test_output_of_every_state, rnn_many_to_many::test_activation,
    rnn_many_to_many::test_no_initial_state
"""
# ruff: noqa: F821  laid over the reference, which defines the rest


def rnn_forward(x, h0, Wx, Wh, b):
    h = _initial_state(h0, x, Wh)
    t = 0
    while t < x.shape[1]:
        h, _ = rnn_step_forward(x[:, t], h, Wx, Wh, b)
    return h, None
