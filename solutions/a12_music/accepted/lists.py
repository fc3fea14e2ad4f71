"""Lists and loops, model.add, predict_on_batch, powers and a running sum."""

import math

import numpy as np


def notes_to_labels(notes):
    notes = np.asarray(notes)
    labels = np.empty(notes.shape[:-1], int)
    for place in np.ndindex(labels.shape):
        pitch, duration = notes[place]
        labels[place] = {2: 0, 4: 7, 8: 14}[int(duration)] + pitch - 1
    return labels


def labels_to_notes(labels):
    groups, rest = np.divmod(np.asarray(labels), 7)
    return np.stack([rest + 1, 2 ** (groups + 1)], axis=-1)


def prepare(notes, window=8):
    X, y = [], []
    for place in range(window, len(notes)):
        X.append([[float(pitch), float(duration)] for pitch, duration in notes[place - window : place]])
        label = int(notes_to_labels(notes[place]))
        y.append([1 if column == label else 0 for column in range(21)])
    return np.array(X), np.array(y)


def build_music_model(window=8):
    from keras.layers import LSTM, Dense, Input
    from keras.models import Sequential

    model = Sequential()
    model.add(Input((window, 2)))
    model.add(LSTM(128, activation="relu"))
    model.add(Dense(21, activation="softmax"))
    model.compile("adam", "categorical_crossentropy", metrics=["acc"])
    return model


def music_training():
    return {"epochs": 200, "batch_size": 1}


def arranging_music(model, start, length):
    return _continued(model, start, length - len(start), lambda chances, _: int(np.argmax(chances)))


def sample_label(probabilities, temperature, u):
    shares = [math.pow(p, 1 / temperature) for p in probabilities]
    total, below = sum(shares), 0.0
    for label, share in enumerate(shares):
        below += share
        if below > u * total:
            return label
    return len(shares) - 1


def improvise(model, start, temperature, u):
    return _continued(model, start, len(u), lambda chances, step: sample_label(chances, temperature, u[step]))


def _continued(model, start, steps, choose):
    notes = [list(map(int, note)) for note in start]
    for step in range(steps):
        newest = np.array([notes[-len(start) :]], dtype=float)
        chances = model.predict_on_batch(newest)[0].tolist()
        notes.append(labels_to_notes(choose(chances, step)).tolist())
    return notes
