"""Says the shape of the input as Keras did years ago.

Caught by: build_music_model::test_layers, build_music_model::test_sizes, build_music_model::test_compiled,
    build_music_model::test_knows_most_of_the_song, build_music_model::test_knows_the_song_by_heart
"""


def build_music_model(window=8):
    import keras

    model = keras.Sequential()
    model.add(keras.layers.LSTM(128, activation="relu", batch_input_shape=(1, window, 2)))
    model.add(keras.layers.Dense(21, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
