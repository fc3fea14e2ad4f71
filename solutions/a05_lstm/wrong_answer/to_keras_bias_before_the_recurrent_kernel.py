"""Puts the bias second.

Caught by: lstm_to_keras::test_list
Hint: to_keras_bias_before_the_recurrent_kernel
"""


def lstm_to_keras(weights):
    return [_exchange(weights["Wx"]), _exchange(weights["b"]), _exchange(weights["Wh"])]
