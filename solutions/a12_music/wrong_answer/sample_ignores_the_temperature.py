"""Draws from the probabilities as they are.

Caught by: sample_label::test_warm, sample_label::test_cold
Hint: sample_ignores_the_temperature
"""


def sample_label(probabilities, temperature, u):
    return int(np.argmax(np.cumsum(probabilities) > u))
