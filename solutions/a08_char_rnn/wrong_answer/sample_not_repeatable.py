"""Draws from elsewhere than from rng.

Caught by: sample_categorical::test_seed
Hint: sample_not_repeatable
"""


def sample_categorical(scores, temperature, rng):
    if not temperature > 0:
        raise ValueError(f"the temperature should be above 0, not {temperature}")
    rng = np.random.default_rng()
    shifted = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(shifted / temperature)
    below = np.cumsum(p, axis=1) / p.sum(axis=1, keepdims=True)
    return (below[:, :-1] <= rng.random((len(scores), 1))).sum(axis=1)
