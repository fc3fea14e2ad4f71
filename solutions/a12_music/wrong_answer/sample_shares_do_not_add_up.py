"""Forgets to divide the shares by their sum.

Caught by: sample_label::test_warm, sample_label::test_cold
Hint: sample_shares_do_not_add_up
"""


def sample_label(probabilities, temperature, u):
    shares = np.asarray(probabilities, float) ** (1 / temperature)
    return int(np.argmax(np.cumsum(shares) > u))
