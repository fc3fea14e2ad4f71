"""Always draws at temperature 1.

Caught by: sample_id::test_temperature, sample_id::test_extremes
Hint: sample_ignores_the_temperature
"""


def sample_id(logits, temperature, rng):
    p = np.exp(logits - np.max(logits))
    return int(np.random.default_rng(rng).choice(len(p), p=p / p.sum()))
