"""The mean squared error of probabilities.

Caught by: build_music_model::test_compiled, build_music_model::test_knows_most_of_the_song,
    build_music_model::test_knows_the_song_by_heart
Hint: model_squared_error
"""


def build_music_model(window=8):
    import keras

    model = keras.Sequential([keras.Input((window, 2)), keras.layers.LSTM(128, activation="relu"), keras.layers.Dense(21, activation="softmax")])
    model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
    return model
