"""Hands the gradient of the backward direction on in the order of x.

Caught by: bidirectional_backward::test_dx, bidirectional_backward::test_backward_weights,
    bidirectional_backward::test_other_modes
Hint: bi_back_never_turns_the_gradient
"""


def bidirectional_backward(dout, cache):
    cache_fw, cache_bw, seen, merge_mode = cache
    T = cache_fw[0].shape[1]
    dforward, dbackward = merge_backward(dout, *seen, merge_mode)
    if dout.ndim == 2:
        dforward, dbackward = (_at_the_last_step(gradient, T) for gradient in (dforward, dbackward))
    else:
        dbackward = 1 * dbackward
    dx, _, *dfw = rnn_backward(dforward, cache_fw)
    dx_reversed, _, *dbw = rnn_backward(dbackward, cache_bw)
    return dx + dx_reversed[:, ::-1], tuple(dfw), tuple(dbw)
