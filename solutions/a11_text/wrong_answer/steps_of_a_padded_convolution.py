"""Forgets that the kernel has to fit in.

Caught by: cnn_lstm_steps::test_steps
Hint: steps_of_a_padded_convolution
"""


def cnn_lstm_steps(length, kernel_size, pool_size):
    return length // pool_size
