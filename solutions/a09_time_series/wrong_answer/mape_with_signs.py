"""Lets errors in both directions cancel.

Caught by: mape::test_values, mape::test_row_and_column
Hint: mape_with_signs
"""


def mape(real, predicted):
    real, predicted = np.ravel(real), np.ravel(predicted)
    return 100 * np.mean((real - predicted) / real)
