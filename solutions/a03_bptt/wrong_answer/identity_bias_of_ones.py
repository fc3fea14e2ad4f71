"""Starts with a bias of 1.

Caught by: identity_init::test_hands_the_state_on
Hint: identity_bias_of_ones
"""


def identity_init(D, H, seed):
    return 0.001 * np.random.default_rng(seed).normal(size=(D, H)), np.eye(H), np.ones(H)
