"""Counts one direction.

Caught by: rnn_forward::test_every_state
Hint: bicount_one_direction
"""


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    count = 0
    for H in sizes:
        count += (D + H + 1) * H
        D = 2 * H if merge_mode == "concat" else H
    return count
