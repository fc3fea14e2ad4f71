"""A softmax over a single unit, which is always 1.

Caught by: build_rnn_model::test_layers, build_rnn_model::test_parameters, build_rnn_model::test_other_sizes,
    build_rnn_model::test_reads_most, build_rnn_model::test_reads_well
Hint: rnn_softmax_on_one_unit
"""


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((steps, inputs)),
            keras.layers.SimpleRNN(units, dropout=0.2),
            keras.layers.Dense(1, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(3e-4), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
