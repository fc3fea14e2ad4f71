"""Counts as if each layer passed H numbers up, side by side or not.

Caught by: bidirectional_param_count::test_side_by_side
Hint: bicount_forgets_the_wider_input
"""


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    count = 0
    for H in sizes:
        count += 2 * (D + H + 1) * H
        D = H
    return count
