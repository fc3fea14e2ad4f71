"""Tells the loss that there is no softmax, while there is one.

Caught by: build_tagger::test_compiled, build_tagger::test_learns, build_tagger::test_both_sides_decide
Hint: tagger_from_logits
"""


def build_tagger(words, tags, length):
    import keras

    model = keras.Sequential(
        [
            keras.Input((length,)),
            keras.layers.Embedding(words, 16, mask_zero=True),
            keras.layers.Bidirectional(keras.layers.LSTM(16, return_sequences=True)),
            keras.layers.TimeDistributed(keras.layers.Dense(tags, activation="softmax")),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.01), loss, metrics=["accuracy"])
    return model
