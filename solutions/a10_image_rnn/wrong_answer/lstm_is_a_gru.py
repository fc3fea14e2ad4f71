"""A GRU, which has three quarters of the weights.

Caught by: build_lstm_model::test_layers, build_lstm_model::test_parameters, build_lstm_model::test_reads_most,
    build_lstm_model::test_reads_well
Hint: lstm_is_a_gru
"""


def build_lstm_model(steps=28, inputs=28, units=128, classes=10):
    import keras

    model = keras.Sequential([keras.Input((steps, inputs)), keras.layers.GRU(units), keras.layers.Dense(classes, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
