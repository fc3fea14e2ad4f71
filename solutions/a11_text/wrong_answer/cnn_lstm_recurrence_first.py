"""Reads in order first, and looks for phrases in what comes out.

Caught by: build_cnn_lstm_model::test_size, build_cnn_lstm_model::test_learns, build_cnn_lstm_model::test_learns_well
Hint: cnn_lstm_recurrence_first
"""


def build_cnn_lstm_model(words=10_000, length=400):
    from keras import Input, Sequential
    from keras.layers import LSTM, Conv1D, Dense, Dropout, Embedding, GlobalMaxPooling1D

    model = Sequential([Input((length,)), Embedding(words, 64), Dropout(0.25), LSTM(64, return_sequences=True), Conv1D(64, 5, activation="relu"), GlobalMaxPooling1D(), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
