"""Unpacks one value too many from the cache.

Caught by: rnn_step_backward::test_dx, rnn_step_backward::test_dprev_h, rnn_step_backward::test_weights,
    rnn_step_backward::test_db, rnn_step_backward::test_single_precision, rnn_backward::test_dx, rnn_backward::test_dh0,
    rnn_backward::test_weights, rnn_backward::test_vanished, rnn_backward::test_one_step,
    rnn_backward::test_no_initial_state, rnn_backward::test_two_caches, rnn_backward_truncated::test_dx,
    rnn_backward_truncated::test_weights, rnn_backward_truncated::test_dh0, rnn_backward_truncated::test_k_is_one,
    rnn_backward_truncated::test_k_is_large, rnn_backward_chunks::test_dx, rnn_backward_chunks::test_weights,
    rnn_backward_chunks::test_dh0, rnn_backward_chunks::test_one_chunk, gradient_norms::test_from_the_last_step,
    gradient_norms::test_from_every_step, gradient_norms::test_one_step, radius_slope::test_small_and_large,
    radius_slope::test_no_initial_state
"""


def rnn_step_backward(dnext_h, cache):
    x, prev_h, Wx, Wh, b, next_h = cache
    dsum = dnext_h * (1 - next_h**2)
    return dsum @ Wx.T, dsum @ Wh.T, x.T @ dsum, prev_h.T @ dsum, b * 0 + dsum.sum(axis=0)
