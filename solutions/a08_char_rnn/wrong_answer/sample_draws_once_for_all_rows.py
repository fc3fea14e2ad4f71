"""Draws one number for all rows.

Caught by: sample_categorical::test_frequencies, sample_categorical::test_temperature, sample_categorical::test_rows
Hint: sample_draws_once_for_all_rows
"""


def sample_categorical(scores, temperature, rng):
    if not temperature > 0:
        raise ValueError(f"the temperature should be above 0, not {temperature}")
    rng = np.random.default_rng(rng)
    shifted = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(shifted / temperature)
    below = np.cumsum(p, axis=1) / p.sum(axis=1, keepdims=True)
    return (below[:, :-1] <= rng.random()).sum(axis=1)
