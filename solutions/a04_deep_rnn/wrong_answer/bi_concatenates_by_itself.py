"""Puts side by side without asking merge_directions, which would compare the sizes.

Caught by: bidirectional_forward::test_refuses
Hint: bi_concatenates_by_itself
"""


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    forward, cache_fw = rnn_forward(x, None, *fw)
    backward, cache_bw = rnn_forward(x[:, ::-1], None, *bw)
    seen = (forward, backward[:, ::-1]) if return_sequences else (forward[:, -1], backward[:, -1])
    out = np.concatenate(seen, axis=-1) if merge_mode == "concat" else merge_directions(*seen, merge_mode)
    return out, (cache_fw, cache_bw, seen, merge_mode)
