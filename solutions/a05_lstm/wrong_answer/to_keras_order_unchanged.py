"""Leaves the columns in our order.

Caught by: lstm_to_keras::test_list
Hint: to_keras_order_unchanged
"""


def lstm_to_keras(weights):
    return [weights["Wx"], weights["Wh"], weights["b"]]
