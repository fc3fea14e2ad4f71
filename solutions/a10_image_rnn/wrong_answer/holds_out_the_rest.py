"""Takes the share for that of the training part.

Caught by: hold_out::test_sizes, hold_out::test_sorted_pictures
Hint: holds_out_the_rest
"""


def hold_out(x, y, share, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    kept = round(share * len(x))
    train, val = order[:kept], order[kept:]
    return x[train], y[train], x[val], y[val]
