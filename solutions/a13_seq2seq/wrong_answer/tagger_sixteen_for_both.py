"""Shares the 16 units out to the two directions.

Caught by: build_tagger::test_layers, build_tagger::test_shapes_and_count, build_tagger::test_learns,
    build_tagger::test_both_sides_decide
Hint: tagger_sixteen_for_both
"""


def build_tagger(words, tags, length):
    import keras

    model = keras.Sequential(
        [
            keras.Input((length,)),
            keras.layers.Embedding(words, 16, mask_zero=True),
            keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)),
            keras.layers.TimeDistributed(keras.layers.Dense(tags, activation="softmax")),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
