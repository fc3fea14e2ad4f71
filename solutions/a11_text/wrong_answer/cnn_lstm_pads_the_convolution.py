"""Pads before the convolution, so that phrases of nothing are looked at.

Caught by: build_cnn_lstm_model::test_size, build_cnn_lstm_model::test_learns, build_cnn_lstm_model::test_learns_well
Hint: cnn_lstm_pads_the_convolution
"""


def build_cnn_lstm_model(words=10_000, length=400):
    from keras import Input, Sequential
    from keras.layers import LSTM, Conv1D, Dense, Dropout, Embedding, MaxPooling1D

    model = Sequential([Input((length,)), Embedding(words, 64), Dropout(0.25), Conv1D(64, 5, activation="relu", padding="same"), MaxPooling1D(4), LSTM(64), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
