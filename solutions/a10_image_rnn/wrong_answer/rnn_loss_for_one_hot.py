"""The loss for one-hot labels, though labels are integers.

Caught by: build_rnn_model::test_compiled, build_rnn_model::test_reads_most, build_rnn_model::test_reads_well
Hint: rnn_loss_for_one_hot
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
    model.compile(keras.optimizers.Adam(3e-4), "categorical_crossentropy", metrics=["accuracy"])
    return model
