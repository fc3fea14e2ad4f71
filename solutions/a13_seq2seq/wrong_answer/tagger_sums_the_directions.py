"""Adds the two directions up, which a smaller Dense reads.

Caught by: build_tagger::test_layers, build_tagger::test_shapes_and_count, build_tagger::test_learns,
    build_tagger::test_both_sides_decide
Hint: tagger_sums_the_directions
"""


def build_tagger(words, tags, length):
    import keras

    model = keras.Sequential(
        [
            keras.Input((length,)),
            keras.layers.Embedding(words, 16, mask_zero=True),
            keras.layers.Bidirectional(keras.layers.LSTM(16, return_sequences=True), merge_mode="sum"),
            keras.layers.TimeDistributed(keras.layers.Dense(tags, activation="softmax")),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
