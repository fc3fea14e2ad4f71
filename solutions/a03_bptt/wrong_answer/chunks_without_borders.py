"""Lets each gradient flow through k steps, wherever it starts.

Caught by: softmax_loss::test_loss
Hint: chunks_without_borders
"""


def rnn_backward_chunks(dh, cache, k):
    return rnn_backward_truncated(dh, cache, k)
