"""Holds out the last pictures, as Keras does with validation_split.

Caught by: hold_out::test_sorted_pictures, hold_out::test_seed
Hint: holds_out_the_last
"""


def hold_out(x, y, share, seed):
    held = round(share * len(x))
    cut = len(x) - held
    return x[:cut], y[:cut], x[cut:], y[cut:]
