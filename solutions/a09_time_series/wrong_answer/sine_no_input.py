"""Does not say what is read, so the network has no weights before it is trained.

Caught by: build_sine_model::test_sizes
Hint: sine_no_input
"""


def build_sine_model(window=10):
    import keras

    model = keras.Sequential(
        [
            keras.layers.SimpleRNN(10, activation="tanh"),
            keras.layers.Dense(1, activation="tanh"),
        ]
    )
    model.compile(optimizer="adam", loss="mse")
    return model
