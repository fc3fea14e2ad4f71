"""Says the shape of the input as Keras did years ago.

Caught by: build_sine_model::test_layers, build_sine_model::test_sizes, build_sine_model::test_compiled,
    build_sine_model::test_learns_the_sine, build_sine_model::test_predicts_a_cosine
"""


def build_sine_model(window=10):
    import keras

    model = keras.Sequential()
    model.add(keras.layers.SimpleRNN(10, activation="tanh", input_length=window, input_dim=1))
    model.add(keras.layers.Dense(1, activation="tanh"))
    model.compile(optimizer="adam", loss="mse")
    return model
