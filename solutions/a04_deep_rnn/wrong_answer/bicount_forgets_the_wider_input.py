"""Counts as if each layer passed H numbers up, side by side or not.

Caught by: rnn_forward::test_every_state
Hint: bicount_forgets_the_wider_input
"""


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    count = 0
    for H in sizes:
        count += 2 * (D + H + 1) * H
        D = H
    return count
