"""Plain gradient descent.

Caught by: build_sine_model::test_compiled, build_sine_model::test_learns_the_sine,
    build_sine_model::test_predicts_a_cosine
Hint: sine_sgd
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
    model.compile(optimizer="sgd", loss="mse")
    return model
