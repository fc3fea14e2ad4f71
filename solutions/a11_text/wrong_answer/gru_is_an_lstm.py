"""Takes an LSTM.

Caught by: build_gru_model::test_size, build_gru_model::test_learns, build_gru_model::test_learns_well
Hint: gru_is_an_lstm
"""


def build_gru_model(words=10_000, length=500):
    from keras import Input, Sequential
    from keras.layers import LSTM, Dense, Embedding

    model = Sequential([Input((length,)), Embedding(words, 100), LSTM(128), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
