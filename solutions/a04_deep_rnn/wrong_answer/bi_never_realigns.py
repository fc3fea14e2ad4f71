"""Merges the backward states in the order in which they were made.

Caught by: bidirectional_forward::test_concat, bidirectional_forward::test_other_modes,
    bidirectional_forward::test_defaults, bidirectional_backward::test_other_modes
Hint: bi_never_realigns
"""


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    forward, cache_fw = rnn_forward(x, None, *fw)
    backward, cache_bw = rnn_forward(x[:, ::-1], None, *bw)
    seen = (forward, backward) if return_sequences else (forward[:, -1], backward[:, -1])
    return merge_directions(*seen, merge_mode), (cache_fw, cache_bw, seen, merge_mode)
