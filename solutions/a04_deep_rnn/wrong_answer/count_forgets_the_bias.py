"""Forgets the biases.

Caught by: rnn_forward::test_every_state
Hint: count_forgets_the_bias
"""


def stack_param_count(D, sizes):
    count = 0
    for H in sizes:
        count += (D + H) * H
        D = H
    return count
