"""Forgets the recurrent matrices.

Caught by: rnn_forward::test_every_state
Hint: count_forgets_the_recurrent_matrix
"""


def stack_param_count(D, sizes):
    count = 0
    for H in sizes:
        count += (D + 1) * H
        D = H
    return count
