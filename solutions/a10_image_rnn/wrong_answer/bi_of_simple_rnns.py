"""Two simple cells instead of two LSTMs.

Caught by: build_bidirectional_model::test_layers, build_bidirectional_model::test_parameters,
    build_bidirectional_model::test_reads_most, build_bidirectional_model::test_reads_well
Hint: bi_of_simple_rnns
"""


def build_bidirectional_model(steps=28, inputs=28, units=64, classes=10):
    import keras

    model = keras.Sequential([keras.Input((steps, inputs)), keras.layers.Bidirectional(keras.layers.SimpleRNN(units)), keras.layers.Dense(classes, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
