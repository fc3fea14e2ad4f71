"""Shuffles pictures and labels in different orders.

Caught by: hold_out::test_no_picture_in_both
Hint: holds_out_shuffled_apart
"""


def hold_out(x, y, share, seed):
    rng = np.random.default_rng(seed)
    held = round(share * len(x))
    x, y = rng.permutation(x), rng.permutation(y)
    return x[held:], y[held:], x[:held], y[:held]
