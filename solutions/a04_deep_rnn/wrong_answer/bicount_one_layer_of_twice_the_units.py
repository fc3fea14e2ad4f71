"""Counts one layer of 2H units.

Caught by: bidirectional_param_count::test_one_layer, bidirectional_param_count::test_side_by_side,
    bidirectional_param_count::test_other_modes
Hint: bicount_one_layer_of_twice_the_units
"""


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    count = 0
    for H in sizes:
        count += 2 * (D + 2 * H + 1) * H
        D = 2 * H if merge_mode == "concat" else H
    return count
