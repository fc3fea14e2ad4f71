"""None of the names that were asked for: an early sketch, handed in by mistake."""

import numpy as np


def step(x, h, W):
    return np.tanh(np.concatenate([x, h], axis=1) @ W)


def run(xs, h, W):
    for x in xs:
        h = step(x, h, W)
    return h
