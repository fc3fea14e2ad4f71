"""model.add, sliding windows as a view, a deque, predict, lists as results."""

from collections import deque

import numpy as np


def make_sample(data, window):
    data = np.array(data)
    X = np.lib.stride_tricks.sliding_window_view(data[:-1], window)
    return X[:, :, np.newaxis], data[window:].reshape(-1, 1)


def build_sine_model(window=10):
    from keras.layers import Dense, Input, SimpleRNN
    from keras.models import Sequential

    model = Sequential()
    model.add(Input((window, 1)))
    model.add(SimpleRNN(10))
    model.add(Dense(1, activation="tanh"))
    model.compile("Adam", "mean_squared_error", metrics=["mae"])
    return model


def sine_training():
    epochs, batch_size = 100, 32
    return {"batch_size": batch_size, "epochs": epochs, "shuffle": True}


def predict_series(model, series, window):
    return model.predict(make_sample(series, window)[0], verbose=0)


def forecast(model, start, steps):
    window = deque(start, maxlen=len(start))
    values = []
    for _ in range(steps):
        guess = model.predict(np.array(window)[np.newaxis, :, np.newaxis], verbose=0).item()
        window.append(guess)
        values.append(guess)
    return values


def split_by_time(prices, held_out=200):
    border = len(prices) - held_out
    return list(prices[:border]), list(prices[border:])


def fit_scaler(train):
    return min(train), max(train)


def scale(prices, low, high):
    prices = np.array(prices, dtype=float)
    prices -= low
    prices /= high - low
    return prices


def unscale(scaled, low, high):
    return low + (high - low) * np.array(scaled, dtype=float)


def stock_data(prices, window=30, held_out=200):
    low, high = fit_scaler(split_by_time(prices, held_out)[0])
    scaled = scale(prices, low, high)
    rows = [(scaled[day - window : day], scaled[day]) for day in range(window, len(scaled))]
    X = np.array([row for row, _ in rows])[:, :, np.newaxis]
    y = np.array([[following] for _, following in rows])
    border = len(rows) - held_out
    return X[:border], y[:border], X[border:], y[border:]


def build_stock_model(window=30):
    from keras.layers import LSTM, Dense, Input
    from keras.models import Sequential

    model = Sequential()
    model.add(Input((window, 1)))
    model.add(LSTM(16))
    model.add(Dense(1))
    model.compile("adam", "mse")
    return model


def stock_training():
    return {"epochs": 100, "batch_size": 16}


def predict_prices(model, X, low, high):
    return [[low + float(row[0]) * (high - low)] for row in model.predict_on_batch(X)]


def mape(real, predicted):
    pairs = list(zip(np.ravel(real).tolist(), np.ravel(predicted).tolist(), strict=True))
    return sum(abs(a - b) / abs(a) for a, b in pairs) / len(pairs) * 100


def naive_forecast(prices, held_out=200):
    days = range(len(prices) - held_out, len(prices))
    return [prices[day - 1] for day in days]
