"""The weights are not copied.

Caught by: writing_model::test_remembers, writing_model::test_lstm, write_text::test_greedy,
    write_text::test_longer_start, write_text::test_temperature
Hint: writer_knows_nothing
"""


def writing_model(model):
    import keras

    keras.utils.set_random_seed(1)
    embedding, recurrent, dense = model.layers
    copy = keras.Sequential(
        [
            keras.Input(batch_shape=(1, 1)),
            keras.layers.Embedding(embedding.input_dim, embedding.output_dim),
            type(recurrent)(recurrent.units, return_sequences=True, stateful=True),
            keras.layers.Dense(dense.units),
        ]
    )
    return copy
