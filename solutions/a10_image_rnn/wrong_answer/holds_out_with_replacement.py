"""Draws both parts independently of each other.

Caught by: hold_out::test_no_picture_in_both
Hint: holds_out_with_replacement
"""


def hold_out(x, y, share, seed):
    rng = np.random.default_rng(seed)
    held = round(share * len(x))
    train, val = rng.integers(0, len(x), len(x) - held), rng.integers(0, len(x), held)
    return x[train], y[train], x[val], y[val]
