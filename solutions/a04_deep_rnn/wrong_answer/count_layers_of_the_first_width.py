"""Counts the first layer as often as there are layers.

Caught by: stack_param_count::test_many_layers
Hint: count_layers_of_the_first_width
"""


def stack_param_count(D, sizes):
    count = 0
    for H in sizes[:1] * len(sizes):
        count += (D + H + 1) * H
        D = H
    return count
