"""Returns the last states where nothing is said.

Caught by: bidirectional_forward::test_defaults
Hint: bi_default_is_last_states
"""


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=False):
    forward, cache_fw = rnn_forward(x, None, *fw)
    backward, cache_bw = rnn_forward(x[:, ::-1], None, *bw)
    seen = (forward, backward[:, ::-1]) if return_sequences else (forward[:, -1], backward[:, -1])
    return merge_directions(*seen, merge_mode), (cache_fw, cache_bw, seen, merge_mode)
