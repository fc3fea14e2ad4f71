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


def split_by_time(prices, held_out=200):
    """The past for training, the last days for testing; nothing is shuffled.

    Shapes:
        prices (L,)

    Numbers (int):
        held_out, how many of the last days are for testing, from 1 to L - 1
    Returns:
        train (L - held_out,), test (held_out,), both in the order of time
    """
    raise NotImplementedError


def fit_scaler(train):
    """The lowest and the highest price of the training part.

    Shapes:
        train (L,)

    Returns:
        low, high: two numbers
    """
    raise NotImplementedError


def scale(prices, low, high):
    """Prices moved and stretched so that low becomes 0 and high becomes 1.

    Shapes:
        prices, of any shape   low, high: two numbers, high larger than low

    Returns:
        scaled, of the shape of prices; what lies beyond low and high comes out below 0 and above 1
    Source: the documentation of sklearn.preprocessing.MinMaxScaler.
    """
    raise NotImplementedError


def unscale(scaled, low, high):
    """What scale did, undone.

    Shapes:
        scaled, of any shape   low, high: two numbers

    Returns:
        prices, of the shape of scaled
    """
    raise NotImplementedError


def stock_data(prices, window=30, held_out=200):
    """Prices made ready: scaled by what the training part shows, cut into windows, and split by time.

    Shapes:
        prices (L,), L larger than window + held_out

    Returns:
        X_train (L - held_out - window, window, 1), y_train (L - held_out - window, 1): no day of the test part occurs
        X_test (held_out, window, 1), y_test (held_out, 1): every day of the test part is predicted once; the first
        window is made of the last days before it
    """
    raise NotImplementedError


def build_stock_model(window=30):
    """A network that reads a window of scaled prices and says the next one.

    Layers:
        input (window, 1)
        LSTM with 16 units, as Keras has it; it passes on its last state only
        Dense with 1 unit and no activation

    Compiled with the optimizer Adam and the mean squared error.

    Returns:
        a compiled Keras model; inputs (N, window, 1), outputs (N, 1)
    """
    raise NotImplementedError


def stock_training():
    """How the network is trained: 100 epochs, in batches of 16 windows.

    Returns:
        dict with the keys "epochs" and "batch_size"
    """
    raise NotImplementedError


def predict_prices(model, X, low, high):
    """What the network says, as prices.

    Shapes:
        X (N, window, 1), scaled   low, high: what prices were scaled by   model: a trained Keras model

    Returns:
        prices (N, 1), in the unit of the share, not scaled
    """
    raise NotImplementedError


def mape(real, predicted):
    """The mean absolute percentage error: by how many per cent of the real price predictions are off, on average.

    Shapes:
        real (N,) or (N, 1)   predicted (N,) or (N, 1), perhaps the other one of the two

    Returns:
        error, a number: 100 times the mean of |real - predicted| / |real|
    """
    raise NotImplementedError


def naive_forecast(prices, held_out=200):
    """The forecast that needs no network: tomorrow's price is today's.

    Shapes:
        prices (L,)

    Numbers (int):
        held_out, how many of the last days are foretold, from 1 to L - 1
    Returns:
        prices (held_out,): for each of the last days the price of the day before it
    """
    raise NotImplementedError
