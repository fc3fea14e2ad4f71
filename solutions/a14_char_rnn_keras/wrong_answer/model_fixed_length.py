"""Pieces of 40 characters only.

Caught by: build_model::test_sizes
Hint: model_fixed_length
"""


def build_model(characters, embedding=32, units=64):
    import keras

    model = keras.Sequential(
        [
            keras.Input((40,)),
            keras.layers.Embedding(characters, embedding),
            keras.layers.GRU(units, return_sequences=True),
            keras.layers.Dense(characters),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01, global_clipnorm=1.0), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model
