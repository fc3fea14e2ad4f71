"""Takes the first class above one half.

Caught by: predict_digits::test_most_probable, predict_digits::test_unsure, predict_digits::test_ties
Hint: digits_over_one_half
"""


def predict_digits(probabilities):
    return (probabilities > 0.5).argmax(axis=1)
