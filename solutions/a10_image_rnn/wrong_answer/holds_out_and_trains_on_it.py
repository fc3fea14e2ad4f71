"""Validates on pictures that it trains on as well: leakage.

Caught by: hold_out::test_sizes, hold_out::test_no_picture_in_both, hold_out::test_sorted_pictures
Hint: holds_out_and_trains_on_it
"""


def hold_out(x, y, share, seed):
    val = np.random.default_rng(seed).permutation(len(x))[: round(share * len(x))]
    return x, y, x[val], y[val]
