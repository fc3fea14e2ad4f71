"""The old form of a stateful layer, which Keras 3 refuses.

Caught by: writing_model::test_layers, writing_model::test_remembers, writing_model::test_lstm,
    write_text::test_greedy, write_text::test_longer_start, write_text::test_temperature, write_text::test_seed
"""


def writing_model(model):
    import keras

    embedding, recurrent, dense = model.layers
    copy = keras.Sequential()
    copy.add(keras.layers.Embedding(embedding.input_dim, embedding.output_dim, batch_input_shape=(1, 1)))
    copy.add(type(recurrent)(recurrent.units, return_sequences=True, stateful=True))
    copy.add(keras.layers.Dense(dense.units))
    copy.set_weights(model.get_weights())
    return copy
