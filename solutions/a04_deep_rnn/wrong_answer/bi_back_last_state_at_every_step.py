"""Without return_sequences, it hands the gradient of the last state to all of them.

Caught by: bidirectional_backward::test_last_states
Hint: bi_back_last_state_at_every_step
"""


def bidirectional_backward(dout, cache):
    cache_fw, cache_bw, seen, merge_mode = cache
    T = cache_fw[0].shape[1]
    dforward, dbackward = merge_backward(dout, *seen, merge_mode)
    if dout.ndim == 2:
        dforward, dbackward = (np.repeat(gradient[:, np.newaxis], T, axis=1) for gradient in (dforward, dbackward))
    else:
        dbackward = dbackward[:, ::-1]
    dx, _, *dfw = rnn_backward(dforward, cache_fw)
    dx_reversed, _, *dbw = rnn_backward(dbackward, cache_bw)
    return dx + dx_reversed[:, ::-1], tuple(dfw), tuple(dbw)
