"""Has the number of topics built in.

Caught by: build_reuters_model::test_learns, build_reuters_model::test_learns_well
Hint: reuters_always_46_topics
"""


def build_reuters_model(words=1000, length=100, classes=46):
    from keras import Input, Sequential
    from keras.layers import LSTM, Dense, Embedding

    model = Sequential([Input((length,)), Embedding(words, 100), LSTM(100), Dense(46, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
