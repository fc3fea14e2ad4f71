"""Multiplies by the temperature where it should divide.

Caught by: sample_id::test_temperature, sample_id::test_extremes
Hint: sample_multiplies_by_the_temperature
"""


def sample_id(logits, temperature, rng):
    scaled = np.asarray(logits, np.float64) * temperature
    p = np.exp(scaled - scaled.max())
    return int(np.random.default_rng(rng).choice(len(p), p=p / p.sum()))
