"""The notes are prepared, and the network has the wrong activation; nothing is played yet.

Score: 9
"""

import numpy as np


def notes_to_labels(notes):
    notes = np.asarray(notes)
    return 7 * (np.log2(notes[..., 1]).astype(int) - 1) + notes[..., 0] - 1


def labels_to_notes(labels):
    labels = np.asarray(labels)
    return np.stack([labels % 7 + 1, np.array([2, 4, 8])[labels // 7]], axis=-1)


def prepare(notes, window=8):
    X = np.array([notes[place - window : place] for place in range(window, len(notes))])
    y = np.zeros((len(X), 21))
    for row, note in enumerate(notes[window:]):
        y[row, notes_to_labels(note)] = 1
    return X * 1.0, y


def build_music_model(window=8):
    import keras

    model = keras.Sequential([keras.Input((window, 2)), keras.layers.LSTM(128), keras.layers.Dense(21, "softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def music_training():
    return {"epochs": 200, "batch_size": 1}


def arranging_music(model, start, length):
    raise NotImplementedError
