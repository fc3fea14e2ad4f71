"""A learning rate at which neither of the two learns anything.

Caught by: build_lstm_model::test_reads_most, build_lstm_model::test_reads_well,
    build_bidirectional_model::test_reads_most, build_bidirectional_model::test_reads_well
Hint: gated_never_move
"""


def build_lstm_model(steps=28, inputs=28, units=128, classes=10):
    import keras

    model = keras.Sequential([keras.Input((steps, inputs)), keras.layers.LSTM(units), keras.layers.Dense(classes, activation="softmax")])
    model.compile(keras.optimizers.SGD(1e-6), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def build_bidirectional_model(steps=28, inputs=28, units=64, classes=10):
    import keras

    model = keras.Sequential([keras.Input((steps, inputs)), keras.layers.Bidirectional(keras.layers.LSTM(units)), keras.layers.Dense(classes, activation="softmax")])
    model.compile(keras.optimizers.SGD(1e-6), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
