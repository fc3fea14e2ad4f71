"""Gives the backward weights to the forward direction.

Caught by: deep_bidirectional_forward::test_four_layers, deep_bidirectional_forward::test_last_states,
    deep_bidirectional_forward::test_other_modes
Hint: deep_swaps_the_directions
"""


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if not layers:
        raise ValueError("a network has at least one layer")
    *below, top = layers
    for bw, fw in below:
        x, _ = bidirectional_forward(x, fw, bw, merge_mode, True)
    return bidirectional_forward(x, *top, merge_mode, return_sequences)[0]
