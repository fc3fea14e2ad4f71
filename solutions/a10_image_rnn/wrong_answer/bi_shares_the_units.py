"""Gives each direction half of the units.

Caught by: build_bidirectional_model::test_layers, build_bidirectional_model::test_parameters
Hint: bi_shares_the_units
"""


def build_bidirectional_model(steps=28, inputs=28, units=64, classes=10):
    import keras

    model = keras.Sequential([keras.Input((steps, inputs)), keras.layers.Bidirectional(keras.layers.LSTM(units // 2)), keras.layers.Dense(classes, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
