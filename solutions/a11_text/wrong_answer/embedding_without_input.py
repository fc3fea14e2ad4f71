"""Gives Embedding the old argument input_length and no Input, so that nothing is built.

Caught by: build_embedding_model::test_parameters, build_embedding_model::test_learns,
    build_embedding_model::test_learns_well
Hint: embedding_without_input
"""


def build_embedding_model(words=10_000, length=512):
    from keras import Sequential
    from keras.layers import Dense, Embedding, Flatten

    model = Sequential([
        Embedding(words, 16, input_length=length), Flatten(), Dense(32, activation="relu"), Dense(1, activation="sigmoid"),
    ])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
