"""Half as many units, whatever is asked for.

Caught by: build_rnn_model::test_layers, build_rnn_model::test_parameters, build_rnn_model::test_other_sizes
Hint: rnn_of_128_units
"""


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((steps, inputs)),
            keras.layers.SimpleRNN(units // 2, dropout=0.2),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(3e-4), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
