"""Functions of another unit, handed in by mistake."""

import numpy as np


def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    return np.tanh(x @ Wx + prev_h @ Wh + b), prev_c, None
