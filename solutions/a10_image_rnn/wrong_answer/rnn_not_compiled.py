"""Returns the model without compiling it.

Caught by: build_rnn_model::test_compiled, build_rnn_model::test_reads_most, build_rnn_model::test_reads_well
Hint: rnn_not_compiled
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
    model.build()
    return model
