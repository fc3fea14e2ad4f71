"""Starts with a bias of 1.

Caught by: softmax_loss::test_loss
Hint: identity_bias_of_ones
"""


def identity_init(D, H, seed):
    return 0.001 * np.random.default_rng(seed).normal(size=(D, H)), np.eye(H), np.ones(H)
