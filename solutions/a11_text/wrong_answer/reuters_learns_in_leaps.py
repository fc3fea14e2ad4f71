"""A learning rate so large that every step overshoots.

Caught by: build_reuters_model::test_learns, build_reuters_model::test_learns_well
Hint: reuters_learns_in_leaps
"""


def build_reuters_model(words=1000, length=100, classes=46):
    from keras import Input, Sequential
    from keras.layers import LSTM, Dense, Embedding
    from keras.optimizers import Adam

    model = Sequential([Input((length,)), Embedding(words, 100), LSTM(100), Dense(classes, activation="softmax")])
    model.compile(Adam(2.0), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
