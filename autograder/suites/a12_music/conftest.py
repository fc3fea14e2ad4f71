"""Tunes and networks for the checks of a12. Trainings use the one tune and fixed seeds: equal networks train once."""

import numpy as np
import pytest

from autograder.suite import Fit, reject, require_compiled, require_layers, require_shapes
from autograder.training import Callback

TWINKLE = (
    "c4 c4 g4 g4 a4 a4 g2 f4 f4 e4 e4 d4 d4 c2 g4 g4 f4 f4 e4 e4 d2 "
    "g4 g4 f4 f4 e4 e4 d2 c4 c4 g4 g4 a4 a4 g2 f4 f4 e4 e4 d4 d4 c2"
)


@pytest.fixture(scope="session")
def song():
    """The 42 notes of the little star: (42, 2)."""
    return np.array([("cdefgab".index(word[0]) + 1, int(word[1:])) for word in TWINKLE.split()])


@pytest.fixture
def tune(case):
    """Draws a tune of any of the 21 notes."""

    def draw(length):
        return np.stack([case.integers(1, 8, length), 2 ** case.integers(1, 4, length)], axis=-1)

    return draw


@pytest.fixture
def require_music_layers(trainer):
    """The layers of the network, all of them Keras' own; softmax may also be a layer of its own."""

    def require(model):
        trainer.describe(model)
        recurrent = ("LSTM", {"units": 128, "activation": "relu", "return_sequences": False})
        match [layer.kind for layer in model.layers[2:]]:
            case ["Softmax"]:
                last = [("Dense", {"units": 21, "activation": "linear"}), ("Softmax", {"axis": -1})]
            case ["Activation"]:
                last = [("Dense", {"units": 21, "activation": "linear"}), ("Activation", {"activation": "softmax"})]
            case _:
                last = [("Dense", {"units": 21, "activation": "softmax"})]
        require_layers(model, [recurrent, *last])

    return require


@pytest.fixture
def require_music_compiled():
    """Loss, optimizer, and one of the two names of the metric."""

    def require(model):
        require_compiled(model, loss="categorical_crossentropy", optimizer="adam")
        if not {"accuracy", "categorical_accuracy"} & set(model.metrics):
            reject("model_metric", metrics=", ".join(model.metrics) or "-")

    return require


@pytest.fixture
def train(trainer, reference, profile, song):
    """Trains a network on the song, as the exercise says or, in the sample profile, more quickly."""

    def train(model):
        X, y = reference.prepare(song)
        # Quickly: the whole song in every batch, and ten batches in an epoch, which costs more than a step by itself.
        full = profile.name == "full"
        epochs, batch_size, repeats = (200, 1, 1) if full else (40, 34, 10)
        # Now and then the loss of a relu LSTM jumps up; where that happens at the very end, the best weights count.
        best = Callback("EarlyStopping", {"monitor": "loss", "patience": epochs, "restore_best_weights": True})
        fit = Fit(epochs=epochs, batch_size=batch_size, shuffle=full, callbacks=(best,))
        songs = np.tile(X, (repeats, 1, 1)), np.tile(y, (repeats, 1))
        return trainer.fit(model, *songs, fit, predict={"song": X})

    return train


@pytest.fixture
def trained_on_song(student, trainer, train, require_music_layers, require_music_compiled):
    """Trains the student's network; one of another kind is not trained."""

    def train_own():
        model = student.build_music_model()
        require_music_layers(model)
        require_music_compiled(model)
        if (described := trainer.describe(model)).built:
            require_shapes(described, [None, 8, 2], [None, 21])
        return train(model)

    return train_own


@pytest.fixture(scope="session")
def kept():
    """Our network, built once."""
    return {}


@pytest.fixture
def musician(reference, train, kept):
    """Our network, trained on the song."""
    if "model" not in kept:
        kept["model"] = reference.build_music_model()
    model = kept["model"]
    model.set_weights(train(model).weights)
    return model


@pytest.fixture
def continued(given, musician):
    """A tune that begins with `start`: for each further note, `choose` picks a class from what our network says."""
    weights = musician.get_weights()

    def play(start, steps, choose):
        notes = [tuple(note) for note in start]
        for step in range(steps):
            chances = what_the_network_says(weights, notes[-len(start) :])
            note = np.ravel(given.labels_to_notes(choose(chances, step)))
            if note.size != 2:
                reject("no_note", size=note.size)
            notes.append(tuple(note))
        return np.array(notes)

    return play


def what_the_network_says(weights, window):
    """Probabilities of the 21 classes after a window of notes: the LSTM in NumPy, which is many times faster.

    Source: Hochreiter and Schmidhuber (1997), with a forget gate, relu for tanh, and Keras' order of gates i, f, g, o.
    """
    Wx, Wh, b, Wy, by = weights
    h = c = np.zeros(len(Wh))
    for note in np.asarray(window, float):
        i, f, g, o = np.split(note @ Wx + h @ Wh + b, 4)
        c = c / (1 + np.exp(-f)) + np.maximum(g, 0) / (1 + np.exp(-i))
        h = np.maximum(c, 0) / (1 + np.exp(-o))
    scores = np.exp(h @ Wy + by - np.max(h @ Wy + by))
    return scores / scores.sum()
