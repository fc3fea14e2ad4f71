"""Counts one direction.

Caught by: bidirectional_param_count::test_one_layer, bidirectional_param_count::test_side_by_side,
    bidirectional_param_count::test_other_modes
Hint: bicount_one_direction
"""


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    count = 0
    for H in sizes:
        count += (D + H + 1) * H
        D = 2 * H if merge_mode == "concat" else H
    return count
