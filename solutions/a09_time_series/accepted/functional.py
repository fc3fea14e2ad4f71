"""The functional API, a separate activation, options written out, windows by broadcasting, calls instead of predict."""

import numpy as np


def make_sample(data, window):
    data = np.asarray(data, dtype=np.float32)
    places = np.arange(len(data) - window)[:, None] + np.arange(window)
    return data[places][..., None], data[window:, None]


def build_sine_model(window=10):
    import keras
    from keras import layers

    points = keras.Input(shape=(window, 1), name="points")
    state = layers.SimpleRNN(units=10, return_sequences=False, name="memory")(points)
    guess = layers.Activation("tanh")(layers.Dense(1)(state))
    model = keras.Model(points, guess)
    model.compile(loss=keras.losses.MeanSquaredError(), optimizer=keras.optimizers.Adam(learning_rate=1e-3))
    return model


def sine_training():
    return {"epochs": 100}


def predict_series(model, series, window):
    X, _ = make_sample(series, window)
    return model(X).numpy()


def forecast(model, start, steps):
    window = np.array(start, dtype=np.float32)
    values = np.empty(steps, np.float32)
    for step in range(steps):
        values[step] = model(window[None, :, None])[0, 0]
        window = np.roll(window, -1)
        window[-1] = values[step]
    return values


def split_by_time(prices, held_out=200):
    first, last = np.split(np.asarray(prices), [len(prices) - held_out])
    return first, last


def fit_scaler(train):
    in_order = np.sort(train)
    return in_order[0], in_order[-1]


def scale(prices, low, high):
    return np.interp(prices, [low, high], [0, 1]) if _within(prices, low, high) else _straight(prices, low, high)


def unscale(scaled, low, high):
    return high * np.array(scaled) + low * (1 - np.array(scaled))


def stock_data(prices, window=30, held_out=200):
    past, future = split_by_time(prices, held_out)
    low, high = fit_scaler(past)
    training = make_sample(scale(past, low, high), window)
    before = np.concatenate([past[-window:], future])
    return *training, *make_sample(scale(before, low, high), window)


def build_stock_model(window=30):
    import keras
    from keras import layers

    prices = keras.Input(shape=(window, 1))
    guess = layers.Dense(units=1, activation="linear")(layers.LSTM(units=16, activation="tanh")(prices))
    model = keras.Model(inputs=prices, outputs=guess)
    model.compile(loss="mean_squared_error", optimizer=keras.optimizers.Adam())
    return model


def stock_training():
    return {"batch_size": 16, "epochs": 100, "validation_split": 0.0}


def predict_prices(model, X, low, high):
    return unscale(model.predict(X, verbose=0), low, high)


def mape(real, predicted):
    off = np.asarray(predicted).reshape(-1) / np.asarray(real).reshape(-1) - 1
    return float(np.abs(off).mean() * 100)


def naive_forecast(prices, held_out=200):
    return np.roll(prices, 1)[len(prices) - held_out :]


def _within(prices, low, high):
    return np.min(prices) >= low and np.max(prices) <= high


def _straight(prices, low, high):
    slope = 1 / (high - low)
    return np.asarray(prices) * slope - low * slope
