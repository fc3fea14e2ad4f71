"""Counts as if every layer read x.

Caught by: stack_param_count::test_many_layers
Hint: count_every_layer_reads_x
"""


def stack_param_count(D, sizes):
    count = 0
    for H in sizes:
        count += (D + H + 1) * H
    return count
