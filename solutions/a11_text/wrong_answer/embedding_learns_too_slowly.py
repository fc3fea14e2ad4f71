"""A learning rate so small that ten epochs are not enough.

Caught by: build_embedding_model::test_learns, build_embedding_model::test_learns_well
Hint: embedding_learns_too_slowly
"""


def build_embedding_model(words=10_000, length=512):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, Flatten
    import keras

    model = Sequential([Input((length,)), Embedding(words, 16), Flatten(), Dense(32, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.0001), "binary_crossentropy", metrics=["accuracy"])
    return model
