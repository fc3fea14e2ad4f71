"""Leaves the backward direction out of dx.

Caught by: bidirectional_backward::test_dx, bidirectional_backward::test_other_modes,
    bidirectional_backward::test_last_states
Hint: bi_back_dx_of_the_forward_direction
"""


def bidirectional_backward(dout, cache):
    cache_fw, cache_bw, seen, merge_mode = cache
    T = cache_fw[0].shape[1]
    dforward, dbackward = merge_backward(dout, *seen, merge_mode)
    if dout.ndim == 2:
        dforward, dbackward = (_at_the_last_step(gradient, T) for gradient in (dforward, dbackward))
    else:
        dbackward = dbackward[:, ::-1]
    dx, _, *dfw = rnn_backward(dforward, cache_fw)
    dx_reversed, _, *dbw = rnn_backward(dbackward, cache_bw)
    return dx, tuple(dfw), tuple(dbw)
