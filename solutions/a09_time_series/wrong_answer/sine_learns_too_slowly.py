"""A learning rate a thousand times smaller than usual.

Caught by: build_sine_model::test_learns_the_sine, build_sine_model::test_predicts_a_cosine
Hint: sine_learns_too_slowly
"""


def build_sine_model(window=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((window, 1)),
            keras.layers.SimpleRNN(10, activation="tanh"),
            keras.layers.Dense(1, activation="tanh"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(1e-6), loss="mse")
    return model
