"""Drops states instead of inputs.

Caught by: build_rnn_model::test_layers
Hint: rnn_dropout_on_the_state
"""


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((steps, inputs)),
            keras.layers.SimpleRNN(units, recurrent_dropout=0.2),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(3e-4), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
