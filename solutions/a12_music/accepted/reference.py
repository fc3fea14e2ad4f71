"""Music: the reference, which expected values come from. Keras is imported where it is needed."""

import numpy as np

PITCHES = 7
DURATIONS = np.array([2, 4, 8])


def notes_to_labels(notes):
    """7 times the number of the duration, and the pitch counted from 0.

    Shapes:
        notes (..., 2)

    Returns:
        labels (...), int
    """
    pitches, durations = np.moveaxis(np.asarray(notes), -1, 0)
    return PITCHES * np.searchsorted(DURATIONS, durations) + pitches - 1


def labels_to_notes(labels):
    """notes_to_labels, undone.

    Shapes:
        labels (...)

    Returns:
        notes (..., 2), int
    """
    labels = np.asarray(labels)
    return np.stack([labels % PITCHES + 1, DURATIONS[labels // PITCHES]], axis=-1)


def prepare(notes, window=8):
    """Windows, and the class of the next note as a one-hot row.

    Shapes:
        notes (L, 2)

    Returns:
        X (L - window, window, 2), y (L - window, 21)
    """
    notes = np.asarray(notes)
    X = np.stack([notes[start : start + window] for start in range(len(notes) - window)])
    y = np.eye(PITCHES * len(DURATIONS))[notes_to_labels(notes[window:])]
    return X.astype(float), y


def build_music_model(window=8):
    """LSTM(128, relu) and Dense(21, softmax), compiled with Adam and the categorical crossentropy.

    Returns:
        a model from (N, window, 2) to (N, 21)
    """
    import keras

    model = keras.Sequential(
        [
            keras.Input((window, 2)),
            keras.layers.LSTM(128, activation="relu"),
            keras.layers.Dense(21, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def music_training():
    """200 epochs, one window at a time."""
    return {"epochs": 200, "batch_size": 1}


def arranging_music(model, start, length):
    """The most likely note, again and again.

    Shapes:
        start (window, 2)

    Returns:
        notes (length, 2), int
    """
    notes = [tuple(note) for note in np.asarray(start)]
    for _ in range(length - len(notes)):
        probabilities = _next(model, notes[-len(start) :])
        notes.append(tuple(labels_to_notes(np.argmax(probabilities))))
    return np.array(notes)


def sample_label(probabilities, temperature, u):
    """The class at u, where the shares are proportional to probabilities ** (1 / temperature).

    Shapes:
        probabilities (C,)

    Returns:
        label, int
    """
    shares = np.asarray(probabilities, float) ** (1 / temperature)
    upper = np.cumsum(shares / shares.sum())
    return int(np.argmax(upper > u))


def improvise(model, start, temperature, u):
    """A note by lot for every number in u.

    Shapes:
        start (window, 2)   u (M,)

    Returns:
        notes (window + M, 2), int
    """
    notes = [tuple(note) for note in np.asarray(start)]
    for lot in u:
        probabilities = _next(model, notes[-len(start) :])
        notes.append(tuple(labels_to_notes(sample_label(probabilities, temperature, lot))))
    return np.array(notes)


def _next(model, window):
    """What the network says after one window: (21,)."""
    return model.predict_on_batch(np.array([window], float))[0]
