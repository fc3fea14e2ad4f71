"""Is not stateful: every character is the first one.

Caught by: writing_model::test_layers, writing_model::test_remembers, writing_model::test_lstm,
    write_text::test_greedy, write_text::test_longer_start
Hint: writer_forgets
"""


def writing_model(model):
    import keras

    embedding, recurrent, dense = model.layers
    copy = keras.Sequential(
        [
            keras.Input(batch_shape=(1, 1)),
            keras.layers.Embedding(embedding.input_dim, embedding.output_dim),
            type(recurrent)(recurrent.units, return_sequences=True),
            keras.layers.Dense(dense.units),
        ]
    )
    copy.set_weights(model.get_weights())
    return copy
