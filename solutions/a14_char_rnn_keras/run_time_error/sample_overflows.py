"""exp of large scores is infinite, and infinite by infinite is not a number.

Caught by: sample_id::test_extremes
"""


def sample_id(logits, temperature, rng):
    p = np.exp(np.asarray(logits, np.float64) / temperature)
    return int(np.random.default_rng(rng).choice(len(p), p=p / p.sum()))
