"""Thirty units instead of ten.

Caught by: build_sine_model::test_layers, build_sine_model::test_sizes, build_sine_model::test_learns_the_sine,
    build_sine_model::test_predicts_a_cosine
Hint: sine_thirty_units
"""


def build_sine_model(window=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((window, 1)),
            keras.layers.SimpleRNN(30, activation="tanh"),
            keras.layers.Dense(1, activation="tanh"),
        ]
    )
    model.compile(optimizer="adam", loss="mse")
    return model
