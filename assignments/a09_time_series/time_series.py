"""Time series: fill in every function, here or in the notebook.

One set of letters throughout: L points in a series, N windows of T = `window` points, one number at each point.
Networks read arrays of shape (N, T, 1).

Each docstring is a contract: what goes in, what comes out. `rnncourse check time_series.py` runs the public checks of
this unit from a shell. Keras takes seconds to import: in this file, write `import keras` inside of the functions that
build a model.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np


def make_sample(data, window):
    """Every window of a series, and the point that follows it.

    Shapes:
        data (L,), an array or a list of numbers, L larger than window

    Returns:
        X (L - window, window, 1), X[i] is data[i] ... data[i + window - 1]
        y (L - window, 1), y[i] is data[i + window]
        both in the order of time
    """
    raise NotImplementedError


def build_sine_model(window=10):
    """A network that reads a window of a wave and says the next point.

    Layers:
        input (window, 1)
        SimpleRNN with 10 units and tanh; it passes on its last state only
        Dense with 1 unit and tanh

    Compiled with the optimizer Adam and the mean squared error.

    Returns:
        a compiled Keras model; inputs (N, window, 1), outputs (N, 1)
    """
    raise NotImplementedError


def sine_training():
    """How the network is trained: 100 epochs, in batches of 32 windows.

    Returns:
        dict with the keys "epochs" and "batch_size", so that model.fit(X, y, **sine_training()) does it
    """
    raise NotImplementedError


def predict_series(model, series, window):
    """For every window of a series, what the network says comes next. It reads true points only.

    Shapes:
        series (L,)   model: a Keras model as build_sine_model(window) builds it, already trained

    Returns:
        predictions (L - window, 1): predictions[i] is the network's guess at series[i + window]
    """
    raise NotImplementedError


def forecast(model, start, steps):
    """Many steps ahead: each guess of the network becomes the newest point of the next window.

    Shapes:
        start (window,), the last points that are known   model: a Keras model that reads (N, window, 1)

    Numbers (int):
        steps, how many points to foretell, at least 1
    Returns:
        values (steps,): values[0] is the guess after start; values[1] the guess after start[1:] and values[0]; ...
    """
    raise NotImplementedError
