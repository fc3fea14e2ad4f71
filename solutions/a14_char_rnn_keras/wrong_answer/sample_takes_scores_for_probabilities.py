"""Divides the scores by their sum, without exp.

Caught by: sample_id::test_frequencies, sample_id::test_temperature, sample_id::test_extremes
Hint: sample_takes_scores_for_probabilities
"""


def sample_id(logits, temperature, rng):
    p = np.asarray(logits, np.float64) - np.min(logits) + 1e-9
    p = p ** (1 / temperature) if temperature > 0.01 else p
    return int(np.random.default_rng(rng).choice(len(p), p=p / p.sum()))
