"""Adam at its default learning rate: 300 steps are not enough.

Caught by: build_model::test_optimizer, build_model::test_learns, build_model::test_reads_words
Hint: model_adam_at_its_default
"""


def build_model(characters, embedding=32, units=64):
    import keras

    model = keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(characters, embedding),
            keras.layers.GRU(units, return_sequences=True),
            keras.layers.Dense(characters),
        ]
    )
    model.compile(keras.optimizers.Adam(global_clipnorm=1.0), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model
