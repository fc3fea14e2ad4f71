"""The windows are right and the network has the wrong last layer; nothing is predicted yet. The
prices are split, and the rest is to come.

Score: 7
"""

import numpy as np


def make_sample(data, window):
    X, y = [], []
    for start in range(len(data) - window):
        X.append(data[start : start + window])
        y.append(data[start + window])
    return np.array(X)[:, :, None], np.array(y)[:, None]


def build_sine_model(window=10):
    import keras

    model = keras.Sequential([keras.Input((window, 1)), keras.layers.SimpleRNN(10), keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    return model


def sine_training():
    return {"epochs": 100}


def forecast(model, start, steps):
    raise NotImplementedError


def split_by_time(prices, held_out=200):
    return prices[:-held_out], prices[-held_out:]


def fit_scaler(train):
    raise NotImplementedError
