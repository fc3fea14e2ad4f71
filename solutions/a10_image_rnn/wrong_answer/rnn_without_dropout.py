"""Leaves the dropout out.

Caught by: build_rnn_model::test_layers
Hint: rnn_without_dropout
"""


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((steps, inputs)),
            keras.layers.SimpleRNN(units),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(3e-4), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
