"""The top layer puts side by side whatever the mode is.

Caught by: rnn_forward::test_every_state
Hint: deep_merges_the_top_side_by_side
"""


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if not layers:
        raise ValueError("a network has at least one layer")
    *below, top = layers
    for fw, bw in below:
        x, _ = bidirectional_forward(x, fw, bw, merge_mode)
    return bidirectional_forward(x, *top, "concat", return_sequences)[0]
