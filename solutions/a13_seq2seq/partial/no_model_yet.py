"""The functions without a model are there; the models are not.

Score: 7
"""

import numpy as np


def encode(sequences, ids, length):
    rows = np.zeros((len(sequences), length), int)
    for n, sequence in enumerate(sequences):
        if len(sequence) > length:
            raise ValueError("too long")
        for t, symbol in enumerate(sequence):
            if symbol not in ids:
                raise ValueError("unknown")
            rows[n, t] = ids[symbol]
    return rows


def token_accuracy(probabilities, tags):
    guesses = probabilities.argmax(-1)
    right = sum(int(guess == tag) for guess, tag in zip(guesses.flat, tags.flat) if tag)
    return right / (np.count_nonzero(tags) or 1)
