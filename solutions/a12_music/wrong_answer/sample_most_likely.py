"""Always takes the most likely class.

Caught by: sample_label::test_as_likely_as_they_are, sample_label::test_warm, sample_label::test_cold,
    sample_label::test_impossible
Hint: sample_most_likely
"""


def sample_label(probabilities, temperature, u):
    return int(np.argmax(probabilities))
