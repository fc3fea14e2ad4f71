"""Takes the class before the one on which the lot has fallen.

Caught by: sample_label::test_as_likely_as_they_are, sample_label::test_warm, sample_label::test_cold,
    sample_label::test_impossible
Hint: sample_one_class_too_early
"""


def sample_label(probabilities, temperature, u):
    shares = np.asarray(probabilities, float) ** (1 / temperature)
    return max(int(np.argmax(np.cumsum(shares / shares.sum()) > u)) - 1, 0)
