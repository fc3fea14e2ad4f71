"""Takes a GRU.

Caught by: build_stock_model::test_layers, build_stock_model::test_sizes, build_stock_model::test_predicts_prices
Hint: stock_gru_instead
"""


def build_stock_model(window=30):
    import keras

    model = keras.Sequential([keras.Input((window, 1)), keras.layers.GRU(16), keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    return model
