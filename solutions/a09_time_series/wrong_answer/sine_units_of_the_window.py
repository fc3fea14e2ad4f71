"""Takes as many units as the window has points, which is the same for ten only.

Caught by: build_sine_model::test_sizes
Hint: sine_units_of_the_window
"""


def build_sine_model(window=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((window, 1)),
            keras.layers.SimpleRNN(window, activation="tanh"),
            keras.layers.Dense(1, activation="tanh"),
        ]
    )
    model.compile(optimizer="adam", loss="mse")
    return model
