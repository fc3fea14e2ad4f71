"""Takes steps for inputs and inputs for steps.

Caught by: build_rnn_model::test_other_sizes
Hint: rnn_reads_columns_first
"""


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((inputs, steps)),
            keras.layers.SimpleRNN(units, dropout=0.2),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(3e-4), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
