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
