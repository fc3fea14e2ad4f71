"""Forgets the recurrent matrices.

Caught by: stack_param_count::test_one_layer, stack_param_count::test_many_layers
Hint: count_forgets_the_recurrent_matrix
"""


def stack_param_count(D, sizes):
    count = 0
    for H in sizes:
        count += (D + 1) * H
        D = H
    return count
