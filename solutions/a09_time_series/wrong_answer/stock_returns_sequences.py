"""Passes on the states of all days.

Caught by: build_stock_model::test_layers, build_stock_model::test_sizes, build_stock_model::test_predicts_prices
Hint: stock_returns_sequences
"""


def build_stock_model(window=30):
    import keras

    model = keras.Sequential([keras.Input((window, 1)), keras.layers.LSTM(16, return_sequences=True), keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    return model
