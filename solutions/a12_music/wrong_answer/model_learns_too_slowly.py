"""A learning rate at which the weights hardly move.

Caught by: build_music_model::test_knows_most_of_the_song, build_music_model::test_knows_the_song_by_heart
Hint: model_learns_too_slowly
"""


def build_music_model(window=8):
    import keras

    model = keras.Sequential([keras.Input((window, 2)), keras.layers.LSTM(128, activation="relu"), keras.layers.Dense(21, activation="softmax")])
    model.compile(optimizer=keras.optimizers.Adam(1e-6), loss="categorical_crossentropy", metrics=["accuracy"])
    return model
