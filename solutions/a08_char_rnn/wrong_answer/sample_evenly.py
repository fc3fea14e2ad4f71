"""Draws every id equally often.

Caught by: sample_categorical::test_frequencies, sample_categorical::test_temperature,
    sample_categorical::test_rows, sample_categorical::test_extremes
Hint: sample_evenly
"""


def sample_categorical(scores, temperature, rng):
    if not temperature > 0:
        raise ValueError(f"the temperature should be above 0, not {temperature}")
    rng = np.random.default_rng(rng)
    shifted = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(shifted / temperature)
    below = np.cumsum(np.ones_like(p), axis=1) / p.shape[1]
    return (below[:, :-1] <= rng.random((len(scores), 1))).sum(axis=1)
