"""A network of no layers gives x back.

Caught by: deep_bidirectional_forward::test_refuses
Hint: deep_no_layer_gives_x
"""


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if not layers:
        return x
    *below, top = layers
    for fw, bw in below:
        x, _ = bidirectional_forward(x, fw, bw, merge_mode, True)
    return bidirectional_forward(x, *top, merge_mode, return_sequences)[0]
