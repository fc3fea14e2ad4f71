"""Subtracts a row from a column, which compares every day with every other.

Caught by: mape::test_row_and_column
Hint: mape_of_all_pairs
"""


def mape(real, predicted):
    real, predicted = np.asarray(real), np.asarray(predicted)
    return 100 * np.mean(np.abs(real - predicted) / np.abs(real))
