"""The hidden layer has no activation, so two layers are no more than one.

Caught by: build_embedding_model::test_layers, build_embedding_model::test_learns,
    build_embedding_model::test_learns_well
Hint: embedding_without_relu
"""


def build_embedding_model(words=10_000, length=512):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, Flatten

    model = Sequential([Input((length,)), Embedding(words, 16), Flatten(), Dense(32), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
