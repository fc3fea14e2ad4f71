"""Clips every number of the gradient, which turns its direction.

Caught by: build_model::test_optimizer
Hint: model_clips_values
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
    model.compile(keras.optimizers.Adam(0.01, clipvalue=1.0), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model
