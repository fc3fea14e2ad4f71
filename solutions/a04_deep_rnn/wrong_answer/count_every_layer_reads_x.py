"""Counts as if every layer read x.

Caught by: rnn_forward::test_every_state
Hint: count_every_layer_reads_x
"""


def stack_param_count(D, sizes):
    count = 0
    for H in sizes:
        count += (D + H + 1) * H
    return count
