"""Draws with a generator of its own.

Caught by: sample_id::test_seed, write_text::test_seed
Hint: sample_ignores_the_seed
"""


def sample_id(logits, temperature, rng):
    scaled = np.asarray(logits, np.float64) / temperature
    p = np.exp(scaled - scaled.max())
    return int(np.random.default_rng().choice(len(p), p=p / p.sum()))
