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


def split_by_time(prices, held_out=200):
    """The first L - held_out prices, and the last held_out.

    Shapes:
        prices (L,)

    Returns:
        train (L - held_out,), test (held_out,)
    """
    prices = np.asarray(prices)
    return prices[:-held_out], prices[-held_out:]


def fit_scaler(train):
    """The smallest and the largest number."""
    return np.min(train), np.max(train)


def scale(prices, low, high):
    """(prices - low) / (high - low)."""
    return (np.asarray(prices) - low) / (high - low)


def unscale(scaled, low, high):
    """scale, undone."""
    return np.asarray(scaled) * (high - low) + low


def stock_data(prices, window=30, held_out=200):
    """Scaled windows and what follows them, split by time.

    Shapes:
        prices (L,)

    Returns:
        X_train (L - held_out - window, window, 1), y_train (L - held_out - window, 1), X_test (held_out, window, 1),
        y_test (held_out, 1)
    """
    train, _ = split_by_time(prices, held_out)
    X, y = make_sample(scale(prices, *fit_scaler(train)), window)
    return X[:-held_out], y[:-held_out], X[-held_out:], y[-held_out:]


def build_stock_model(window=30):
    """LSTM(16) and Dense(1), compiled with Adam and the mean squared error.

    Returns:
        a model from (N, window, 1) to (N, 1)
    """
    import keras

    model = keras.Sequential([keras.Input((window, 1)), keras.layers.LSTM(16), keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    return model


def stock_training():
    """100 epochs in batches of 16."""
    return {"epochs": 100, "batch_size": 16}


def predict_prices(model, X, low, high):
    """The network's guesses, unscaled.

    Shapes:
        X (N, window, 1)

    Returns:
        prices (N, 1)
    """
    return unscale(model(X), low, high)


def mape(real, predicted):
    """100 times the mean of |real - predicted| / |real|.

    Shapes:
        real, predicted (N,) or (N, 1)

    Returns:
        a number
    """
    real, predicted = np.ravel(real), np.ravel(predicted)
    return 100 * np.mean(np.abs(real - predicted) / np.abs(real))


def naive_forecast(prices, held_out=200):
    """The price of the day before, for each of the last days.

    Shapes:
        prices (L,)

    Returns:
        prices (held_out,)
    """
    return np.asarray(prices)[-held_out - 1 : -1]
