"""A learning rate so large that every step overshoots.

Caught by: build_gru_model::test_learns, build_gru_model::test_learns_well
Hint: gru_learns_in_leaps
"""


def build_gru_model(words=10_000, length=500):
    from keras import Input, Sequential
    from keras.layers import GRU, Dense, Embedding
    from keras.optimizers import Adam

    model = Sequential([Input((length,)), Embedding(words, 100), GRU(128), Dense(1, activation="sigmoid")])
    model.compile(Adam(2.0), "binary_crossentropy", metrics=["accuracy"])
    return model
