"""Takes the first class whose sum of shares reaches the lot, be it zero.

Caught by: sample_label::test_impossible
Hint: sample_impossible_class
"""


def sample_label(probabilities, temperature, u):
    shares = np.asarray(probabilities, float) ** (1 / temperature)
    return int(np.argmax(np.cumsum(shares / shares.sum()) >= u))
