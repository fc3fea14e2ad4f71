"""Has the length of another exercise built in.

Caught by: build_embedding_model::test_parameters, build_embedding_model::test_learns,
    build_embedding_model::test_learns_well
Hint: embedding_of_fixed_length
"""


def build_embedding_model(words=10_000, length=512):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, Flatten

    model = Sequential([Input((500,)), Embedding(words, 16), Flatten(), Dense(32, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
