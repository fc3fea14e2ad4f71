"""Cuts at fixed places, every k steps.

Caught by: rnn_backward_truncated::test_dx, rnn_backward_truncated::test_weights
Hint: truncated_into_chunks
"""


def rnn_backward_truncated(dh, cache, k):
    return rnn_backward_chunks(dh, cache, k)
