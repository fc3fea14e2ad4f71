"""A learning rate so large that every step overshoots.

Caught by: build_cnn_lstm_model::test_learns, build_cnn_lstm_model::test_learns_well
Hint: cnn_lstm_learns_in_leaps
"""


def build_cnn_lstm_model(words=10_000, length=400):
    from keras import Input, Sequential
    from keras.layers import LSTM, Conv1D, Dense, Dropout, Embedding, MaxPooling1D
    from keras.optimizers import Adam

    model = Sequential([Input((length,)), Embedding(words, 64), Dropout(0.25), Conv1D(64, 5, activation="relu"), MaxPooling1D(4), LSTM(64), Dense(1, activation="sigmoid")])
    model.compile(Adam(2.0), "binary_crossentropy", metrics=["accuracy"])
    return model
