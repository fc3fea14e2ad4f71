"""Stacks each direction by itself and merges at the top only."""


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if not layers:
        raise ValueError("a network has at least one layer")
    *below, top = layers
    forward, backward = x, x[:, ::-1]
    for fw, bw in [*below, top]:
        forward, backward = rnn_forward(forward, None, *fw)[0], rnn_forward(backward, None, *bw)[0]
    if return_sequences:
        return merge_directions(forward, backward[:, ::-1], merge_mode)
    return merge_directions(forward[:, -1], backward[:, -1], merge_mode)
