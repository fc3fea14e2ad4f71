"""Names as many arrays as there are, without counting them.

Caught by: from_keras_weights::test_another_number_of_arrays
Hint: keras_accepts_any_number
"""


def from_keras_weights(weights):
    named = dict(zip(("Wx", "Wh", "b", "Wy", "by"), weights))
    if len(weights) == 2:
        named["b"] = np.zeros(len(weights[1]))
    return named
