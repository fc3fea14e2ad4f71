"""Raises to the temperature instead of to one divided by it.

Caught by: sample_label::test_warm, sample_label::test_cold
Hint: sample_turns_the_temperature_round
"""


def sample_label(probabilities, temperature, u):
    shares = np.asarray(probabilities, float) ** temperature
    return int(np.argmax(np.cumsum(shares / shares.sum()) > u))
