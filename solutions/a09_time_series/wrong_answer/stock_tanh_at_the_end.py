"""Ends in tanh, which can say no price above the highest of the training part.

Caught by: build_stock_model::test_layers, build_stock_model::test_predicts_prices
Hint: stock_tanh_at_the_end
"""


def build_stock_model(window=30):
    import keras

    model = keras.Sequential([keras.Input((window, 1)), keras.layers.LSTM(16), keras.layers.Dense(1, activation="tanh")])
    model.compile(optimizer="adam", loss="mse")
    return model
