"""Both directions use the weights of the forward one.

Caught by: bidirectional_forward::test_concat, bidirectional_forward::test_other_modes,
    bidirectional_forward::test_last_states, bidirectional_forward::test_defaults,
    bidirectional_forward::test_one_step, bidirectional_forward::test_refuses,
    bidirectional_backward::test_backward_weights, bidirectional_backward::test_other_modes,
    bidirectional_backward::test_last_states
Hint: bi_same_weights
"""


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    forward, cache_fw = rnn_forward(x, None, *fw)
    backward, cache_bw = rnn_forward(x[:, ::-1], None, *fw)
    seen = (forward, backward[:, ::-1]) if return_sequences else (forward[:, -1], backward[:, -1])
    return merge_directions(*seen, merge_mode), (cache_fw, cache_bw, seen, merge_mode)
