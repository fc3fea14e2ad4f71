"""The data are prepared and curves are read; no model and no confusion matrix yet.

Score: 15
"""

import numpy as np


def prepare_images(images):
    return np.float32(images) / np.float32(255)


def prepare_labels(labels, loss, classes=10):
    if loss == "sparse_categorical_crossentropy":
        return labels
    if loss == "categorical_crossentropy":
        return np.eye(classes)[labels]
    raise ValueError(loss)


def hold_out(x, y, share, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    held = round(share * len(x))
    return x[order[held:]], y[order[held:]], x[order[:held]], y[order[:held]]


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    raise NotImplementedError


def best_epoch(history):
    return int(np.argmin(history["val_loss"])) + 1


def overfitting_starts(history):
    best = best_epoch(history)
    return best + 1 if history["loss"][-1] < history["loss"][best - 1] else 0
