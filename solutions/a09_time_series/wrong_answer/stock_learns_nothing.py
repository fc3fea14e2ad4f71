"""A learning rate of zero.

Caught by: build_stock_model::test_predicts_prices
Hint: stock_learns_nothing
"""


def build_stock_model(window=30):
    import keras

    model = keras.Sequential([keras.Input((window, 1)), keras.layers.LSTM(16), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(0.0), loss="mse")
    return model
