"""Compiled without a metric.

Caught by: build_rnn_model::test_compiled
Hint: rnn_without_accuracy
"""


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((steps, inputs)),
            keras.layers.SimpleRNN(units, dropout=0.2),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(3e-4), "sparse_categorical_crossentropy")
    return model
