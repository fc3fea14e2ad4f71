"""Fills Wh with ones.

Caught by: identity_init::test_hands_the_state_on
Hint: identity_of_ones
"""


def identity_init(D, H, seed):
    return 0.001 * np.random.default_rng(seed).normal(size=(D, H)), np.ones((H, H)), np.zeros(H)
