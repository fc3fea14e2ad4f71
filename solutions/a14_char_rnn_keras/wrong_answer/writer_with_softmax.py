"""Gives probabilities where scores are asked for.

Caught by: writing_model::test_layers, writing_model::test_remembers, writing_model::test_lstm
Hint: writer_with_softmax
"""


def writing_model(model):
    import keras

    embedding, recurrent, dense = model.layers
    copy = keras.Sequential(
        [
            keras.Input(batch_shape=(1, 1)),
            keras.layers.Embedding(embedding.input_dim, embedding.output_dim),
            type(recurrent)(recurrent.units, return_sequences=True, stateful=True),
            keras.layers.Dense(dense.units, activation="softmax"),
        ]
    )
    copy.set_weights(model.get_weights())
    return copy
