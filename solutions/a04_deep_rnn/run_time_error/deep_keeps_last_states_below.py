"""Keeps the last states alone in every layer, so that nothing is left to read.

Caught by: deep_bidirectional_forward::test_last_states
"""


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if not layers:
        raise ValueError("a network has at least one layer")
    *below, top = layers
    for fw, bw in below:
        x, _ = bidirectional_forward(x, fw, bw, merge_mode, return_sequences)
    return bidirectional_forward(x, *top, merge_mode, return_sequences)[0]
