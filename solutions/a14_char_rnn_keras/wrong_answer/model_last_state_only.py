"""return_sequences is forgotten: one guess for a whole piece.

Caught by: build_model::test_layers, build_model::test_sizes, build_model::test_learns,
    build_model::test_reads_words
Hint: model_last_state_only
"""


def build_model(characters, embedding=32, units=64):
    import keras

    model = keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(characters, embedding),
            keras.layers.GRU(units),
            keras.layers.Dense(characters),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01, global_clipnorm=1.0), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model
