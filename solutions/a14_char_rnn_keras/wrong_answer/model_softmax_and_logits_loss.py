"""A softmax, and a loss that takes its outputs for logits.

Caught by: build_model::test_layers, build_model::test_sizes, build_model::test_learns,
    build_model::test_reads_words
Hint: model_softmax_and_logits_loss
"""


def build_model(characters, embedding=32, units=64):
    import keras

    model = keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(characters, embedding),
            keras.layers.GRU(units, return_sequences=True),
            keras.layers.Dense(characters, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01, global_clipnorm=1.0), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model
