"""Takes the length for the number of dimensions, as an old argument order would have it.

Caught by: build_embedding_model::test_layers, build_embedding_model::test_parameters,
    build_embedding_model::test_learns, build_embedding_model::test_learns_well
Hint: embedding_of_other_width
"""


def build_embedding_model(words=10_000, length=512):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, Flatten

    model = Sequential([Input((length,)), Embedding(words, 32), Flatten(), Dense(32, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
