"""Leaves the top layer out.

Caught by: deep_bidirectional_forward::test_four_layers, deep_bidirectional_forward::test_last_states,
    deep_bidirectional_forward::test_other_modes, deep_bidirectional_forward::test_refuses
Hint: deep_misses_the_top
"""


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if not layers:
        raise ValueError("a network has at least one layer")
    *below, top = layers
    for fw, bw in below:
        x, _ = bidirectional_forward(x, fw, bw, merge_mode, True)
    return x
