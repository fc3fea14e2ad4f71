"""Counts as if each layer passed 2H numbers up, whatever the mode.

Caught by: bidirectional_param_count::test_other_modes
Hint: bicount_always_wider
"""


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    count = 0
    for H in sizes:
        count += 2 * (D + H + 1) * H
        D = 2 * H
    return count
