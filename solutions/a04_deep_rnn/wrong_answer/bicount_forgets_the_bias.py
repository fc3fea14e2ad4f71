"""Forgets the biases.

Caught by: rnn_forward::test_every_state
Hint: bicount_forgets_the_bias
"""


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    count = 0
    for H in sizes:
        count += 2 * (D + H) * H
        D = 2 * H if merge_mode == "concat" else H
    return count
