"""Functions of another unit, handed in by mistake."""

import numpy as np


def gru_step_a(x, prev_h, Wz, Wr, W):
    hx = np.concatenate([prev_h, x], axis=1)
    z = 1 / (1 + np.exp(-hx @ Wz))
    return (1 - z) * prev_h + z * np.tanh(hx @ W) * Wr.shape[0] ** 0
