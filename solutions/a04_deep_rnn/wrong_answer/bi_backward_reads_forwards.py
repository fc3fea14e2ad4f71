"""The backward layer reads the sequence from its beginning too.

Caught by: bidirectional_forward::test_concat, bidirectional_forward::test_other_modes,
    bidirectional_forward::test_last_states, bidirectional_forward::test_defaults, bidirectional_backward::test_dx,
    bidirectional_backward::test_backward_weights, bidirectional_backward::test_other_modes,
    bidirectional_backward::test_last_states
Hint: bi_backward_reads_forwards
"""


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    forward, cache_fw = rnn_forward(x, None, *fw)
    backward, cache_bw = rnn_forward(x, None, *bw)
    seen = (forward, backward) if return_sequences else (forward[:, -1], backward[:, -1])
    return merge_directions(*seen, merge_mode), (cache_fw, cache_bw, seen, merge_mode)
