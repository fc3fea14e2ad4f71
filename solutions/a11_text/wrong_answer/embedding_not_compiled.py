"""Returns the model without compiling it.

Caught by: build_embedding_model::test_layers, build_embedding_model::test_learns,
    build_embedding_model::test_learns_well
Hint: embedding_not_compiled
"""


def build_embedding_model(words=10_000, length=512):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, Flatten

    layers = [Embedding(words, 16), Flatten(), Dense(32, activation="relu"), Dense(1, activation="sigmoid")]
    return Sequential([Input((length,)), *layers])
