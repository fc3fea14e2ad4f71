"""Compiles without a metric, so the curves show the loss only.

Caught by: build_embedding_model::test_layers
Hint: embedding_without_accuracy
"""


def build_embedding_model(words=10_000, length=512):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, Flatten

    layers = [Embedding(words, 16), Flatten(), Dense(32, activation="relu"), Dense(1, activation="sigmoid")]
    model = Sequential([Input((length,)), *layers])
    model.compile("adam", "binary_crossentropy")
    return model
