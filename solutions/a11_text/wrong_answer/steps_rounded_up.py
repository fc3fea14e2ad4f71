"""Counts what is left over at the end of the pooling.

Caught by: cnn_lstm_steps::test_steps
Hint: steps_rounded_up
"""


def cnn_lstm_steps(length, kernel_size, pool_size):
    return -(-(length - kernel_size + 1) // pool_size)
