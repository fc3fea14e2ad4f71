"""Uses a seed of its own.

Caught by: sample_categorical::test_frequencies, sample_categorical::test_temperature,
    sample_categorical::test_seed, generate::test_frequencies
Hint: sample_ignores_the_seed
"""


def sample_categorical(scores, temperature, rng):
    if not temperature > 0:
        raise ValueError(f"the temperature should be above 0, not {temperature}")
    rng = np.random.default_rng(42)
    shifted = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(shifted / temperature)
    below = np.cumsum(p, axis=1) / p.sum(axis=1, keepdims=True)
    return (below[:, :-1] <= rng.random((len(scores), 1))).sum(axis=1)
