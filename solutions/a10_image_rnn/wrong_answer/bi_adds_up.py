"""Adds the two states up, so that half as many numbers go on.

Caught by: build_bidirectional_model::test_layers, build_bidirectional_model::test_parameters
Hint: bi_adds_up
"""


def build_bidirectional_model(steps=28, inputs=28, units=64, classes=10):
    import keras

    model = keras.Sequential([keras.Input((steps, inputs)), keras.layers.Bidirectional(keras.layers.LSTM(units), merge_mode="sum"), keras.layers.Dense(classes, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
