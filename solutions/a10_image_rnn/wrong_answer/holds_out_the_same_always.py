"""Ignores the seed.

Caught by: hold_out::test_seed
Hint: holds_out_the_same_always
"""


def hold_out(x, y, share, seed):
    order = np.random.default_rng(0).permutation(len(x))
    held = round(share * len(x))
    val, train = order[:held], order[held:]
    return x[train], y[train], x[val], y[val]
