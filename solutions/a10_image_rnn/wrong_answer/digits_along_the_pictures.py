"""Looks for the largest along the pictures.

Caught by: predict_digits::test_most_probable, predict_digits::test_unsure, predict_digits::test_ties
Hint: digits_along_the_pictures
"""


def predict_digits(probabilities):
    return probabilities.argmax(axis=0)
