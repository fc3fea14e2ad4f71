"""Takes the highest of equally probable classes.

Caught by: predict_digits::test_ties
Hint: digits_last_of_equals
"""


def predict_digits(probabilities):
    return probabilities.shape[1] - 1 - probabilities[:, ::-1].argmax(axis=1)
