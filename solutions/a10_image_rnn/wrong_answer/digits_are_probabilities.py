"""Gives the largest probability instead of its class.

Caught by: predict_digits::test_most_probable, predict_digits::test_unsure, predict_digits::test_ties
Hint: digits_are_probabilities
"""


def predict_digits(probabilities):
    return probabilities.max(axis=1)
