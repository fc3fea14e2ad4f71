"""Music: fill in every function, here or in the notebook.

One set of letters throughout: L notes in a tune, N windows of T = `window` notes. A note is a pair of whole numbers
(pitch, duration): pitch 1 for c, 2 for d ... 7 for b; duration 4 for a quarter note, 2 for a half, 8 for an eighth.
Seven pitches and three durations make 21 classes.

Each docstring is a contract: what goes in, what comes out. `rnncourse check music.py` runs the public checks of this
unit from a shell. Keras takes seconds to import: in this file, write `import keras` inside of the function that builds
the model.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np


def notes_to_labels(notes):
    """Every note as one of 21 classes.

    Shapes:
        notes (..., 2), whole numbers: pitch 1 ... 7, duration 2, 4 or 8

    Returns:
        labels (...), integers: first the seven pitches of duration 2 (classes 0 to 6), then those of duration 4
        (7 to 13), then those of duration 8 (14 to 20). (4, 4) is 10.
    """
    raise NotImplementedError


def labels_to_notes(labels):
    """Every class as its note: notes_to_labels, undone.

    Shapes:
        labels, whole numbers from 0 to 20, of any shape (...)

    Returns:
        notes (..., 2), integers
    """
    raise NotImplementedError


def prepare(notes, window=8):
    """A tune made ready: windows of notes to read, and for each the next note as a one-hot row.

    Shapes:
        notes (L, 2), whole numbers, L larger than window

    Returns:
        X (L - window, window, 2), floating point: the numbers of the notes as they are
        y (L - window, 21), one-hot over the classes of notes_to_labels: the note right after each window
        both in the order of time
    """
    raise NotImplementedError


def build_music_model(window=8):
    """A network that reads a window of notes and says how likely each class is to come next.

    Layers:
        input (window, 2)
        LSTM with 128 units and relu as its activation; it passes on its last state only
        Dense with 21 units and softmax

    Compiled with the optimizer Adam, the loss for one-hot targets (categorical crossentropy), and the metric accuracy.

    Returns:
        a compiled Keras model; inputs (N, window, 2), outputs (N, 21)
    """
    raise NotImplementedError


def music_training():
    """How the network is trained: 200 epochs, one window at a time.

    Returns:
        dict with the keys "epochs" and "batch_size", so that model.fit(X, y, **music_training()) does it
    """
    raise NotImplementedError


def arranging_music(model, start, length):
    """A tune that begins with `start` and is continued by the network: always the most likely note.

    Shapes:
        start (window, 2), whole numbers: the notes to begin with   model: a trained Keras model as above

    Numbers (int):
        length, how many notes the tune has in the end, with those of start, at least window
    Returns:
        notes (length, 2), integers. At every step the network reads the newest `window` notes.
    """
    raise NotImplementedError


def sample_label(probabilities, temperature, u):
    """A class drawn by lot. The lot is the number u: the unit interval is divided among the classes, in their order.

    Shapes:
        probabilities (C,), not negative, with the sum 1

    Numbers (float):
        temperature, above 0: class i gets a share proportional to probabilities[i] ** (1 / temperature)
        u, at least 0 and less than 1
    Returns:
        label, an integer: the first class whose share, together with the shares of the classes before, is more than u
    """
    raise NotImplementedError


def improvise(model, start, temperature, u):
    """A tune that begins with `start` and is continued by lot: one more note for each number in u.

    Shapes:
        start (window, 2), whole numbers   u (M,), each at least 0 and less than 1   model: a trained Keras model

    Numbers (float):
        temperature, above 0, as for sample_label
    Returns:
        notes (window + M, 2), integers: start, and then note after note, drawn with sample_label from what the network
        says after the newest `window` notes
    """
    raise NotImplementedError
