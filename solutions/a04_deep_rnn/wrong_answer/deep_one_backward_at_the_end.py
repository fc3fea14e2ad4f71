"""The layers below read in the forward direction only.

Caught by: deep_bidirectional_forward::test_four_layers, deep_bidirectional_forward::test_last_states,
    deep_bidirectional_forward::test_other_modes
Hint: deep_one_backward_at_the_end
"""


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if not layers:
        raise ValueError("a network has at least one layer")
    *below, top = layers
    for fw, bw in below:
        states, _ = rnn_forward(x, None, *fw)
        x = merge_directions(states, states, merge_mode)
    return bidirectional_forward(x, *top, merge_mode, return_sequences)[0]
