"""Functions of another unit, handed in by mistake."""

import numpy as np


def gru_step_forward(x, prev_h, Wx, Wh, b):
    return np.tanh(x @ Wx + prev_h @ Wh + b), None
