"""Looks for the class by halving; where two classes are left it may stay with both for ever.

Caught by: sample_label::test_as_likely_as_they_are, sample_label::test_warm, sample_label::test_impossible,
    sample_label::test_cold, improvise::test_lots, improvise::test_temperature
"""


def sample_label(probabilities, temperature, u):
    shares = np.asarray(probabilities, float) ** (1 / temperature)
    upper = np.cumsum(shares / shares.sum())
    low, high = 0, len(upper) - 1
    while low < high:
        middle = (low + high) // 2
        if upper[middle] > u:
            high = middle
        else:
            low = middle
    return low
