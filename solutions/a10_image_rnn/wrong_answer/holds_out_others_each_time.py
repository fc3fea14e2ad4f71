"""Draws from a generator without a seed.

Caught by: hold_out::test_seed
Hint: holds_out_others_each_time
"""


def hold_out(x, y, share, seed):
    order = np.random.default_rng().permutation(len(x))
    held = round(share * len(x))
    val, train = order[:held], order[held:]
    return x[train], y[train], x[val], y[val]
