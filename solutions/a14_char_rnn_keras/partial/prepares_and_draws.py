"""Pieces, batches and drawing are there; no network yet, and nothing that writes.

Score: 14
"""

import re

import numpy as np


def text_pieces(text, vocabulary, steps):
    ids = np.array([vocabulary.index(character) for character in text])
    pieces = (len(ids) - 1) // steps
    if pieces < 1:
        raise ValueError("too short")
    return ids[: pieces * steps].reshape(-1, steps), ids[1 : pieces * steps + 1].reshape(-1, steps)


def build_model(characters, embedding=32, units=64):
    raise NotImplementedError


def training():
    raise NotImplementedError


def continuing_batches(ids, batch_size, steps):
    batches = (len(ids) - 1) // (batch_size * steps)
    if batches < 1:
        raise ValueError("too few")
    end = batches * batch_size * steps
    cut = [np.reshape(part, (batch_size, batches, steps)) for part in (ids[:end], ids[1 : end + 1])]
    return tuple(part.transpose(1, 0, 2).reshape(-1, steps) for part in cut)


def sample_id(logits, temperature, rng):
    p = np.exp((logits - np.max(logits)) / temperature)
    return np.random.default_rng(rng).choice(len(p), p=p / p.sum())


def loop_length(text, times=3):
    return next((n for n in range(1, len(text) // times + 1) if text.endswith(text[-n:] * times)), 0)


def speakers(text):
    found = re.finditer(r"(?:^|\n\n)([A-Z][A-Z ]*)\.\n(?=[^\n])", text)
    return [one[1] for one in found]
