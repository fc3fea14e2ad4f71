"""Reads one number for each note.

Caught by: build_music_model::test_sizes, build_music_model::test_knows_most_of_the_song,
    build_music_model::test_knows_the_song_by_heart
Hint: model_one_number_a_note
"""


def build_music_model(window=8):
    import keras

    model = keras.Sequential([keras.Input((window, 1)), keras.layers.LSTM(128, activation="relu"), keras.layers.Dense(21, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
