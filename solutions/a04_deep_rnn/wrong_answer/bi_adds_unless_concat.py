"""Adds the two directions in every mode but "concat".

Caught by: bidirectional_forward::test_other_modes, bidirectional_forward::test_last_states,
    bidirectional_forward::test_refuses
Hint: bi_adds_unless_concat
"""


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    forward, cache_fw = rnn_forward(x, None, *fw)
    backward, cache_bw = rnn_forward(x[:, ::-1], None, *bw)
    seen = (forward, backward[:, ::-1]) if return_sequences else (forward[:, -1], backward[:, -1])
    return merge_directions(*seen, "concat" if merge_mode == "concat" else "sum"), (cache_fw, cache_bw, seen, merge_mode)
