"""Leaves the top layer out.

Caught by: rnn_forward::test_every_state
Hint: deep_misses_the_top
"""


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if not layers:
        raise ValueError("a network has at least one layer")
    *below, top = layers
    for fw, bw in below:
        x, _ = bidirectional_forward(x, fw, bw, merge_mode)
    return x
