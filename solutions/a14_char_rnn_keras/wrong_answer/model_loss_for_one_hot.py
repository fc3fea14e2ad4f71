"""The loss for one-hot targets, though targets are ids.

Caught by: build_model::test_loss, build_model::test_learns, build_model::test_reads_words
Hint: model_loss_for_one_hot
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
    model.compile(keras.optimizers.Adam(0.01, global_clipnorm=1.0), keras.losses.CategoricalCrossentropy(from_logits=True))
    return model
