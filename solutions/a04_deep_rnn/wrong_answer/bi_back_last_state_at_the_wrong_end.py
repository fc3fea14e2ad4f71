"""Without return_sequences, it turns the backward direction's gradient round as if it were a sequence.

Caught by: bidirectional_backward::test_last_states
Hint: bi_back_last_state_at_the_wrong_end
"""


def bidirectional_backward(dout, cache):
    cache_fw, cache_bw, seen, merge_mode = cache
    T = cache_fw[0].shape[1]
    dforward, dbackward = merge_backward(dout, *seen, merge_mode)
    if dout.ndim == 2:
        dforward, dbackward = (_at_the_last_step(gradient, T) for gradient in (dforward, dbackward))
    dbackward = dbackward[:, ::-1]
    dx, _, *dfw = rnn_backward(dforward, cache_fw)
    dx_reversed, _, *dbw = rnn_backward(dbackward, cache_bw)
    return dx + dx_reversed[:, ::-1], tuple(dfw), tuple(dbw)
