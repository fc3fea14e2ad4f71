"""Leaves the LSTM's activation as it is.

Caught by: build_music_model::test_layers, build_music_model::test_knows_most_of_the_song,
    build_music_model::test_knows_the_song_by_heart
Hint: model_tanh_lstm
"""


def build_music_model(window=8):
    import keras

    model = keras.Sequential([keras.Input((window, 2)), keras.layers.LSTM(128), keras.layers.Dense(21, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
