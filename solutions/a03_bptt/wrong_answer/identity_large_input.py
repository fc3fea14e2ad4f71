"""Does not make Wx small.

Caught by: identity_init::test_input
Hint: identity_large_input
"""


def identity_init(D, H, seed):
    return np.random.default_rng(seed).normal(size=(D, H)), np.eye(H), np.zeros(H)
