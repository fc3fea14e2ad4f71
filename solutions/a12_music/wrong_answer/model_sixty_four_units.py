"""Half as many units.

Caught by: build_music_model::test_layers, build_music_model::test_sizes,
    build_music_model::test_knows_most_of_the_song, build_music_model::test_knows_the_song_by_heart
Hint: model_sixty_four_units
"""


def build_music_model(window=8):
    import keras

    model = keras.Sequential([keras.Input((window, 2)), keras.layers.LSTM(64, activation="relu"), keras.layers.Dense(21, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
