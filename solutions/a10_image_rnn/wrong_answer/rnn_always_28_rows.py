"""Ignores the sizes it is asked for.

Caught by: build_rnn_model::test_other_sizes
Hint: rnn_always_28_rows
"""


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.SimpleRNN(units, dropout=0.2),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(3e-4), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
