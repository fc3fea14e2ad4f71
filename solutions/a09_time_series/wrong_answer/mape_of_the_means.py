"""Divides the mean error by the mean price.

Caught by: mape::test_values, mape::test_row_and_column
Hint: mape_of_the_means
"""


def mape(real, predicted):
    real, predicted = np.ravel(real), np.ravel(predicted)
    return 100 * np.mean(np.abs(real - predicted)) / np.mean(real)
