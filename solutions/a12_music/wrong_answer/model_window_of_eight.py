"""Reads eight notes, whatever the window is.

Caught by: build_music_model::test_sizes
Hint: model_window_of_eight
"""


def build_music_model(window=8):
    import keras

    model = keras.Sequential([keras.Input((8, 2)), keras.layers.LSTM(128, activation="relu"), keras.layers.Dense(21, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
