"""One LSTM that reads from the bottom.

Caught by: build_bidirectional_model::test_layers, build_bidirectional_model::test_parameters,
    build_bidirectional_model::test_reads_most, build_bidirectional_model::test_reads_well
Hint: bi_reads_backwards_only
"""


def build_bidirectional_model(steps=28, inputs=28, units=64, classes=10):
    import keras

    model = keras.Sequential([keras.Input((steps, inputs)), keras.layers.LSTM(2 * units, go_backwards=True), keras.layers.Dense(classes, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
