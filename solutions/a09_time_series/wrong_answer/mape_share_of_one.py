"""Is a share of one, not per cent.

Caught by: mape::test_values, mape::test_row_and_column
Hint: mape_share_of_one
"""


def mape(real, predicted):
    real, predicted = np.ravel(real), np.ravel(predicted)
    return np.mean(np.abs(real - predicted) / np.abs(real))
