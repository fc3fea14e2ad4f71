"""Returns the sequence whatever it is told.

Caught by: deep_bidirectional_forward::test_last_states
Hint: deep_ignores_return_sequences
"""


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if not layers:
        raise ValueError("a network has at least one layer")
    *below, top = layers
    for fw, bw in below:
        x, _ = bidirectional_forward(x, fw, bw, merge_mode, True)
    return bidirectional_forward(x, *top, merge_mode)[0]
