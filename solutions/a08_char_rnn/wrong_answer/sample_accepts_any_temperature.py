"""Never looks at the temperature.

Caught by: sample_categorical::test_refuses_temperatures
Hint: sample_accepts_any_temperature
"""


def sample_categorical(scores, temperature, rng):
    rng = np.random.default_rng(rng)
    shifted = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(shifted / temperature)
    below = np.cumsum(p, axis=1) / p.sum(axis=1, keepdims=True)
    return (below[:, :-1] <= rng.random((len(scores), 1))).sum(axis=1)
