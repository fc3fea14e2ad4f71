"""Reads thirty days, whatever the window is.

Caught by: build_stock_model::test_sizes
Hint: stock_window_of_thirty
"""


def build_stock_model(window=30):
    import keras

    model = keras.Sequential([keras.Input((30, 1)), keras.layers.LSTM(16), keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    return model
