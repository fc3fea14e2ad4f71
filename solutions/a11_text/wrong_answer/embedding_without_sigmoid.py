"""The last layer has no activation, so what comes out is no probability.

Caught by: build_embedding_model::test_layers, build_embedding_model::test_learns,
    build_embedding_model::test_learns_well
Hint: embedding_without_sigmoid
"""


def build_embedding_model(words=10_000, length=512):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, Flatten

    model = Sequential([Input((length,)), Embedding(words, 16), Flatten(), Dense(32, activation="relu"), Dense(1)])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
