"""Reads ten points, whatever the window is.

Caught by: build_sine_model::test_sizes
Hint: sine_window_of_ten
"""


def build_sine_model(window=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((10, 1)),
            keras.layers.SimpleRNN(10, activation="tanh"),
            keras.layers.Dense(1, activation="tanh"),
        ]
    )
    model.compile(optimizer="adam", loss="mse")
    return model
