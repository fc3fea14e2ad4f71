"""Returns sequences whatever it is told.

Caught by: bidirectional_forward::test_last_states, bidirectional_forward::test_one_step
Hint: bi_always_sequences
"""


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    forward, cache_fw = rnn_forward(x, None, *fw)
    backward, cache_bw = rnn_forward(x[:, ::-1], None, *bw)
    seen = (forward, backward[:, ::-1]) if return_sequences else (forward[:, -1], backward[:, -1])
    return merge_directions(forward, backward[:, ::-1], merge_mode), (cache_fw, cache_bw, seen, merge_mode)
