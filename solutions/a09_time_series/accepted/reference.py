"""Time series: the reference, which expected values come from. Keras is imported where it is needed."""

import numpy as np


def make_sample(data, window):
    """Every window of a series, and the point that follows it.

    Shapes:
        data (L,)

    Returns:
        X (L - window, window, 1), y (L - window, 1)
    """
    points = np.asarray(data).reshape(-1, 1)
    X = np.stack([points[start : start + window] for start in range(len(points) - window)])
    return X, points[window:]


def build_sine_model(window=10):
    """SimpleRNN(10, tanh) and Dense(1, tanh), compiled with Adam and the mean squared error.

    Returns:
        a model from (N, window, 1) to (N, 1)
    """
    import keras

    model = keras.Sequential(
        [
            keras.Input((window, 1)),
            keras.layers.SimpleRNN(10, activation="tanh"),
            keras.layers.Dense(1, activation="tanh"),
        ]
    )
    model.compile(optimizer="adam", loss="mse")
    return model


def sine_training():
    """100 epochs in batches of 32."""
    return {"epochs": 100, "batch_size": 32}


def predict_series(model, series, window):
    """What the network says after every window of a series.

    Shapes:
        series (L,)

    Returns:
        predictions (L - window, 1)
    """
    X, _ = make_sample(series, window)
    return np.asarray(model(X))


def forecast(model, start, steps):
    """What the network says when it reads its own guesses.

    Shapes:
        start (window,)

    Returns:
        values (steps,)
    """
    values = list(start)
    for _ in range(steps):
        newest = np.array(values[-len(start) :]).reshape(1, -1, 1)
        values.append(float(model(newest)[0, 0]))
    return np.array(values[len(start) :])
