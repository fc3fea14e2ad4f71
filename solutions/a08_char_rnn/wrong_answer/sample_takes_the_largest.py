"""Takes the most probable id and draws nothing.

Caught by: sample_categorical::test_frequencies, sample_categorical::test_temperature,
    sample_categorical::test_rows, sample_categorical::test_seed
Hint: sample_takes_the_largest
"""


def sample_categorical(scores, temperature, rng):
    if not temperature > 0:
        raise ValueError(f"the temperature should be above 0, not {temperature}")
    rng = np.random.default_rng(rng)
    shifted = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(shifted / temperature)
    below = np.cumsum(p, axis=1) / p.sum(axis=1, keepdims=True)
    return p.argmax(axis=1)
