"""Makes a GRU also of an LSTM.

Caught by: writing_model::test_lstm, write_text::test_longer_start
"""


def writing_model(model):
    import keras

    embedding, recurrent, dense = model.layers
    copy = keras.Sequential(
        [
            keras.Input(batch_shape=(1, 1)),
            keras.layers.Embedding(embedding.input_dim, embedding.output_dim),
            keras.layers.GRU(recurrent.units, return_sequences=True, stateful=True),
            keras.layers.Dense(dense.units),
        ]
    )
    copy.set_weights(model.get_weights())
    return copy
