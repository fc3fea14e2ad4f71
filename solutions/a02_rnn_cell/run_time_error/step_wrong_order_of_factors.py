"""Writes Wx @ x, as for column vectors: the shapes do not fit.

Caught by: rnn_step_forward::test_formula, rnn_step_forward::test_from_a_zero_state,
    rnn_step_forward::test_large_inputs, rnn_step_forward::test_single_precision,
    rnn_forward::test_every_state, rnn_forward::test_no_initial_state, rnn_forward::test_one_step,
    rnn_forward::test_early_input_is_remembered, rnn_forward::test_later_input_changes_no_earlier_state,
    rnn_forward::test_calls_are_independent, rnn_forward::test_single_precision, rnn_layer::test_last_state,
    rnn_layer::test_return_sequences, rnn_layer::test_return_state, rnn_layer::test_both_options,
    rnn_layer::test_initial_state, rnn_many_to_one::test_output_of_the_last_state,
    rnn_many_to_one::test_activation, rnn_many_to_one::test_no_initial_state,
    rnn_many_to_many::test_output_of_every_state, rnn_many_to_many::test_activation,
    rnn_many_to_many::test_no_initial_state, rnn_one_to_many::test_output_is_the_next_input,
    rnn_one_to_many::test_first_output, rnn_one_to_many::test_activation,
    rnn_one_to_many::test_no_initial_state
"""


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    next_h = np.tanh(Wx @ x + Wh @ prev_h + b)
    return next_h, None
