"""Leaves the temperature out.

Caught by: sample_categorical::test_temperature, sample_categorical::test_extremes
Hint: sample_ignores_the_temperature
"""


def sample_categorical(scores, temperature, rng):
    if not temperature > 0:
        raise ValueError(f"the temperature should be above 0, not {temperature}")
    rng = np.random.default_rng(rng)
    shifted = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(shifted)
    below = np.cumsum(p, axis=1) / p.sum(axis=1, keepdims=True)
    return (below[:, :-1] <= rng.random((len(scores), 1))).sum(axis=1)
