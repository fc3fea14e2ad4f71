"""Counts the steps down and never looks whether there are any left.

Caught by: rnn_backward::test_dx, rnn_backward::test_dh0, rnn_backward::test_weights,
    rnn_backward::test_last_step_only, rnn_backward::test_no_initial_state, stack_backward::test_dx,
    stack_backward::test_initial_states, stack_backward::test_weights, stack_backward::test_last_state_only,
    stack_backward::test_one_layer, bidirectional_backward::test_dx, bidirectional_backward::test_forward_weights,
    bidirectional_backward::test_backward_weights, bidirectional_backward::test_other_modes,
    bidirectional_backward::test_last_states
"""


def rnn_backward(dh, cache):
    t = dh.shape[1] - 1
    while t != -1:
        t = max(t - 1, 0)
    return dh, dh[:, 0], 0, 0, 0
