"""The mean absolute error as loss.

Caught by: build_stock_model::test_compiled, build_stock_model::test_predicts_prices
Hint: stock_absolute_error
"""


def build_stock_model(window=30):
    import keras

    model = keras.Sequential([keras.Input((window, 1)), keras.layers.LSTM(16), keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mae")
    return model
