"""All weights start at zero, where the gradient for most of them is zero too.

Caught by: build_sine_model::test_learns_the_sine, build_sine_model::test_predicts_a_cosine
Hint: sine_starts_at_zero
"""


def build_sine_model(window=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((window, 1)),
            keras.layers.SimpleRNN(10, kernel_initializer="zeros", recurrent_initializer="zeros"),
            keras.layers.Dense(1, activation="tanh", kernel_initializer="zeros"),
        ]
    )
    model.compile(optimizer="adam", loss="mse")
    return model
