"""Gives every topic a probability of its own; they do not add up to 1.

Caught by: build_reuters_model::test_size, build_reuters_model::test_learns, build_reuters_model::test_learns_well
Hint: reuters_with_sigmoid
"""


def build_reuters_model(words=1000, length=100, classes=46):
    from keras import Input, Sequential
    from keras.layers import LSTM, Dense, Embedding

    model = Sequential([Input((length,)), Embedding(words, 100), LSTM(100), Dense(classes, activation="sigmoid")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
