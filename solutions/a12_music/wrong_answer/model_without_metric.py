"""Measures nothing but the loss.

Caught by: build_music_model::test_compiled, build_music_model::test_knows_most_of_the_song,
    build_music_model::test_knows_the_song_by_heart
Hint: model_without_metric
"""


def build_music_model(window=8):
    import keras

    model = keras.Sequential([keras.Input((window, 2)), keras.layers.LSTM(128, activation="relu"), keras.layers.Dense(21, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model
