"""Writes the shape as Keras 2 took it, which Keras 3 refuses.

Caught by: build_rnn_model::test_layers, build_rnn_model::test_parameters, build_rnn_model::test_other_sizes,
    build_rnn_model::test_compiled, build_rnn_model::test_reads_most, build_rnn_model::test_reads_well
"""


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    import keras

    model = keras.Sequential()
    model.add(keras.layers.SimpleRNN(units, input_length=steps, input_dim=inputs, dropout=0.2))
    model.add(keras.layers.Dense(classes, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
