"""Puts side by side whatever the mode is.

Caught by: rnn_forward::test_every_state
Hint: bi_ignores_merge_mode
"""


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    forward, cache_fw = rnn_forward(x, None, *fw)
    backward, cache_bw = rnn_forward(x[:, ::-1], None, *bw)
    seen = (forward, backward[:, ::-1]) if return_sequences else (forward[:, -1], backward[:, -1])
    return merge_directions(*seen), (cache_fw, cache_bw, seen, merge_mode)
