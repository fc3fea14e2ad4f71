"""A sigmoid for each class: ten answers that do not know of each other.

Caught by: build_lstm_model::test_layers
Hint: lstm_ends_in_sigmoids
"""


def build_lstm_model(steps=28, inputs=28, units=128, classes=10):
    import keras

    model = keras.Sequential([keras.Input((steps, inputs)), keras.layers.LSTM(units), keras.layers.Dense(classes, activation="sigmoid")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
