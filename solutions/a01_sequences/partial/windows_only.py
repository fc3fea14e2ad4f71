"""The questions on kinds, forms, windows and the split are right; nothing is scaled, encoded or padded yet.

Of make_sample and seq2dataset, the checks that refuse windows and horizons below 1 fail: 0.25 and 0.5 points.
Score: 13.25
"""

import numpy as np


def data_kinds():
    kinds = dict.fromkeys(["coin", "dice", "digits", "survey"], "iid")
    kinds.update(dict.fromkeys(["melody", "sentence", "temperature", "dna"], "sequential"))
    return kinds


def sequence_forms():
    return {
        "digit": "one-to-one",
        "flat": "one-to-one",
        "caption": "one-to-many",
        "continue": "one-to-many",
        "review": "many-to-one",
        "price": "many-to-one",
        "translate": "encoder-decoder",
        "answer": "encoder-decoder",
        "grammar": "synced",
        "frames": "synced",
    }


def make_sample(data, window):
    return seq2dataset(data, window, 1)


def seq2dataset(seq, window, horizon):
    seq = np.array(seq)
    seq = seq.reshape(len(seq), -1)
    pairs = len(seq) - window - horizon + 1
    if pairs < 1:
        raise ValueError("not a single pair")
    X = [seq[i : i + window] for i in range(pairs)]
    Y = [seq[i + window + horizon - 1] for i in range(pairs)]
    return np.array(X), np.array(Y)


def chronological_split(data, held_out):
    if held_out < 1 or held_out >= len(data):
        raise ValueError("nothing to train on, or nothing to test on")
    return data[:-held_out], data[-held_out:]


def fit_min_max(train):
    raise NotImplementedError


def scale_min_max(data, low, high):
    return data
