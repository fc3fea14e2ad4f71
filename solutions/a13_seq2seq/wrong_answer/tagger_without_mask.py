"""Takes padding for a word.

Caught by: build_tagger::test_layers, build_tagger::test_learns, build_tagger::test_both_sides_decide
Hint: tagger_without_mask
"""


def build_tagger(words, tags, length):
    import keras

    model = keras.Sequential(
        [
            keras.Input((length,)),
            keras.layers.Embedding(words, 16),
            keras.layers.Bidirectional(keras.layers.LSTM(16, return_sequences=True)),
            keras.layers.TimeDistributed(keras.layers.Dense(tags, activation="softmax")),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
