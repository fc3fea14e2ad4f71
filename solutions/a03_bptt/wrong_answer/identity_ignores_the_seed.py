"""Always draws the same numbers.

Caught by: identity_init::test_input
Hint: identity_ignores_the_seed
"""


def identity_init(D, H, seed):
    return 0.001 * np.random.default_rng(0).normal(size=(D, H)), np.eye(H), np.zeros(H)
