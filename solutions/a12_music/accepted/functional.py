"""The functional API with a separate softmax, tables of notes, one array that is filled, model.predict."""

import numpy as np

NOTES = [(pitch, duration) for duration in (2, 4, 8) for pitch in range(1, 8)]


def notes_to_labels(notes):
    notes = np.asarray(notes)
    flat = [NOTES.index(tuple(note)) for note in notes.reshape(-1, 2)]
    return np.reshape(flat, notes.shape[:-1])


def labels_to_notes(labels):
    return np.array(NOTES)[np.asarray(labels)]


def prepare(notes, window=8):
    numbers = np.array(notes, dtype=np.float32)
    X = np.lib.stride_tricks.sliding_window_view(numbers[:-1], window, axis=0).transpose(0, 2, 1)
    y = np.zeros((len(X), 21), np.float32)
    y[np.arange(len(X)), notes_to_labels(notes[window:])] = 1
    return X, y


def build_music_model(window=8):
    import keras
    from keras import layers

    notes = keras.Input(shape=(window, 2), name="notes")
    state = layers.LSTM(units=128, activation="relu", return_sequences=False)(notes)
    chances = layers.Softmax()(layers.Dense(21)(state))
    model = keras.Model(notes, chances)
    model.compile(
        optimizer=keras.optimizers.Adam(), loss=keras.losses.CategoricalCrossentropy(), metrics=["categorical_accuracy"]
    )
    return model


def music_training():
    return {"batch_size": 1, "epochs": 200, "shuffle": True}


def arranging_music(model, start, length):
    window = len(start)
    notes = np.zeros((length, 2), int)
    notes[:window] = start
    for place in range(window, length):
        newest = notes[None, place - window : place].astype(np.float32)
        notes[place] = NOTES[int(model.predict(newest, verbose=0).argmax())]
    return notes


def sample_label(probabilities, temperature, u):
    shares = np.array(probabilities, dtype=np.float64) ** (1 / temperature)
    shares /= shares.sum()
    return np.searchsorted(np.cumsum(shares), u, side="right")


def improvise(model, start, temperature, u):
    window, notes = len(start), np.concatenate([start, np.zeros((len(u), 2), int)])
    for place, lot in enumerate(u, start=window):
        newest = notes[None, place - window : place].astype(np.float32)
        notes[place] = NOTES[int(sample_label(model.predict(newest, verbose=0)[0], temperature, lot))]
    return notes
