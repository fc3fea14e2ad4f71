"""Returns the states of all steps, so that there is a verdict for every word.

Caught by: build_gru_model::test_size, build_gru_model::test_learns, build_gru_model::test_learns_well
Hint: gru_keeps_all_states
"""


def build_gru_model(words=10_000, length=500):
    from keras import Input, Sequential
    from keras.layers import GRU, Dense, Embedding

    model = Sequential([Input((length,)), Embedding(words, 100), GRU(128, return_sequences=True), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
