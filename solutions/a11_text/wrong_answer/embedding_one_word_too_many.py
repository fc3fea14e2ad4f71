"""Adds one to the number of words, which has been counted already.

Caught by: build_embedding_model::test_layers, build_embedding_model::test_parameters,
    build_embedding_model::test_learns, build_embedding_model::test_learns_well
Hint: embedding_one_word_too_many
"""


def build_embedding_model(words=10_000, length=512):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, Flatten

    model = Sequential([Input((length,)), Embedding(words + 1, 16), Flatten(), Dense(32, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
