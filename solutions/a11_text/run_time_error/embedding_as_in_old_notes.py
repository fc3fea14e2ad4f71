"""Calls the layer with batch_input_shape, which today's Keras refuses.

Caught by: build_embedding_model::test_layers, build_embedding_model::test_parameters,
    build_embedding_model::test_learns, build_embedding_model::test_learns_well
"""


def build_embedding_model(words=10_000, length=512):
    from keras import Sequential
    from keras.layers import Dense, Embedding, Flatten

    model = Sequential([
        Embedding(words, 16, batch_input_shape=(None, length)), Flatten(), Dense(32, activation="relu"),
        Dense(1, activation="sigmoid"),
    ])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
