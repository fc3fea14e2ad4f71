"""The top layer puts side by side whatever the mode is.

Caught by: deep_bidirectional_forward::test_last_states, deep_bidirectional_forward::test_other_modes,
    deep_bidirectional_forward::test_refuses
Hint: deep_merges_the_top_side_by_side
"""


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if not layers:
        raise ValueError("a network has at least one layer")
    *below, top = layers
    for fw, bw in below:
        x, _ = bidirectional_forward(x, fw, bw, merge_mode, True)
    return bidirectional_forward(x, *top, "concat", return_sequences)[0]
