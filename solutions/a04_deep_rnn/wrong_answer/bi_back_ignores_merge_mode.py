"""Treats every mode but "concat" as a sum.

Caught by: bidirectional_backward::test_other_modes, bidirectional_backward::test_last_states
Hint: bi_back_ignores_merge_mode
"""


def bidirectional_backward(dout, cache):
    cache_fw, cache_bw, seen, merge_mode = cache
    T = cache_fw[0].shape[1]
    dforward, dbackward = merge_backward(dout, *seen, "concat" if merge_mode == "concat" else "sum")
    if dout.ndim == 2:
        dforward, dbackward = (_at_the_last_step(gradient, T) for gradient in (dforward, dbackward))
    else:
        dbackward = dbackward[:, ::-1]
    dx, _, *dfw = rnn_backward(dforward, cache_fw)
    dx_reversed, _, *dbw = rnn_backward(dbackward, cache_bw)
    return dx + dx_reversed[:, ::-1], tuple(dfw), tuple(dbw)
