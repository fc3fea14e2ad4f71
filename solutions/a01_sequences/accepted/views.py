"""Whole arrays at once: sliding windows, tables that are indexed, and masks; no loop over time."""

from collections import Counter
from itertools import pairwise

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

NOTES = np.stack(np.meshgrid(np.arange(1, 8), [2, 4, 8]), axis=-1).reshape(21, 2)


def data_kinds():
    sources = ["coin", "melody", "sentence", "dice", "temperature", "digits", "dna", "survey"]
    return dict(zip(sources, np.where([1, 0, 0, 1, 0, 1, 0, 1], "iid", "sequential").tolist(), strict=True))


def sequence_forms():
    tasks = ["digit", "flat", "caption", "continue", "review", "price", "translate", "answer", "grammar", "frames"]
    forms = ["one-to-one", "one-to-many", "many-to-one", "encoder-decoder", "synced"]
    return dict(zip(tasks, np.repeat(forms, 2).tolist(), strict=True))


def make_sample(data, window):
    return seq2dataset(data, window, horizon=1)


def seq2dataset(seq, window, horizon):
    seq = np.array(seq, ndmin=1)
    seq = seq.reshape(len(seq), -1)
    if window < 1 or horizon < 1 or window + horizon > len(seq):
        raise ValueError("window and horizon do not fit into the series")
    windows = sliding_window_view(seq[:-horizon], window, axis=0)  # (N, D, window)
    return np.swapaxes(windows, 1, 2), seq[-len(windows) :]


def chronological_split(data, held_out):
    if held_out <= 0 or held_out >= len(data):
        raise ValueError("a part would be empty")
    return tuple(np.split(np.array(data), [-held_out]))


def fit_min_max(train):
    if not len(train):
        raise ValueError("nothing to fit")
    ordered = np.sort(train, axis=0)
    return ordered[0], ordered[-1]


def scale_min_max(data, low, high):
    if np.shape(data)[-1] != len(low):
        raise ValueError("columns do not match")
    spread = np.ptp(np.stack([low, high]), axis=0)
    return np.divide(data - low, spread + (spread == 0))


def unscale_min_max(scaled, low, high):
    spread = np.ptp(np.stack([low, high]), axis=0)
    spread[spread == 0] = 1
    return np.multiply(scaled, spread) + low


def prepare_series(series, window, held_out):
    border = len(series) - held_out
    if held_out < 1 or window < 1 or border <= window:
        raise ValueError("a part would be empty")
    scaled = scale_min_max(series, *fit_min_max(series[:border]))
    return *make_sample(scaled[:border], window), *make_sample(scaled[border - window :], window)


def to_onehot(labels, classes):
    labels = np.asarray(labels, int)
    if labels.size and (labels.min() < 0 or labels.max() >= classes):
        raise ValueError("no such class")
    onehot = np.zeros((*labels.shape, classes), np.int8)
    np.put_along_axis(onehot, labels[..., None], 1, axis=-1)
    return onehot


def codon_onehot(bases, frame=0):
    if frame not in range(3):
        raise ValueError("no such frame")
    letters = np.array(list(bases.lower()), "U1")
    codes = (letters[:, None] == list("acgt")).argmax(axis=1)
    if not np.isin(letters, list("acgt")).all():
        raise ValueError("no such base")
    codes = codes[frame:]
    first, second, third = (codes[place : len(codes) - len(codes) % 3 : 3] for place in range(3))
    return to_onehot((first * 4 + second) * 4 + third, 64)


def shifted_pairs(text):
    pairs = list(pairwise(text))
    return "".join(pair[0] for pair in pairs), "".join(pair[1] for pair in pairs)


def next_counts(labels, classes):
    onehot = to_onehot(labels, classes).astype(float)
    return onehot[:-1].T @ onehot[1:]


def abc2timeseries(tune):
    first, *rest = tune.split()
    numbers = first.split("/")
    words = rest if len(numbers) == 2 and all(number.isdigit() for number in numbers) else [first, *rest]
    if not all(word[1:].isdecimal() for word in words):
        raise ValueError("a duration is no number")
    pitches = ["cdefgab".index(word[:1]) + 1 for word in words]
    return np.column_stack([pitches, [int(word[1:]) for word in words]])


def timeseries2abc(notes, meter="4/4"):
    notes = np.asarray(notes)
    if (notes[:, 0] < 1).any() or (notes[:, 0] > 7).any():
        raise ValueError("no such pitch")
    letters = np.array(list("?cdefgab"))[notes[:, 0]]
    return " ".join([meter, *np.char.add(letters, notes[:, 1].astype(str)).tolist()])


def notes_to_labels(notes):
    same = (np.asarray(notes)[..., None, :] == NOTES).all(axis=-1)
    if not same.any(axis=-1).all():
        raise ValueError("no such note")
    return same.argmax(axis=-1)


def labels_to_notes(labels):
    labels = np.array(labels)
    if (labels < 0).any() or (labels > 20).any():
        raise ValueError("no such class")
    return NOTES[labels]


def melody_dataset(tune, window, horizon):
    notes = abc2timeseries(tune)
    X, _ = seq2dataset(notes, window, horizon)
    labels = notes_to_labels(notes)[window + horizon - 1 :]
    return X, to_onehot(labels, 21)


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    if Counter([padding, truncating]).keys() - {"pre", "post"}:
        raise ValueError("pre or post")
    longest = max(len(numbers) for numbers in seqs)
    maxlen = longest if maxlen is None else maxlen
    if maxlen < 1:
        raise ValueError("maxlen is too small")
    cut = [np.asarray(n, int)[max(len(n) - maxlen, 0) if truncating == "pre" else 0 :][:maxlen] for n in seqs]
    lengths = np.array([len(numbers) for numbers in cut])
    places = np.arange(maxlen)
    taken = places >= (maxlen - lengths)[:, None] if padding == "pre" else places < lengths[:, None]
    padded = np.full(taken.shape, value)
    padded[taken] = np.concatenate(cut)
    return padded
