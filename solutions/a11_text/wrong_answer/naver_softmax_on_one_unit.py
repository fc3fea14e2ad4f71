"""Softmax over a single unit, which is always 1.

Caught by: build_naver_model::test_size, build_naver_model::test_learns, build_naver_model::test_learns_well
Hint: naver_softmax_on_one_unit
"""


def build_naver_model(words=20_000, length=50):
    from keras import Input, Sequential
    from keras.layers import LSTM, Dense, Embedding

    model = Sequential([Input((length,)), Embedding(words, 100), LSTM(128), Dense(1, activation="softmax")])
    model.compile("rmsprop", "binary_crossentropy", metrics=["accuracy"])
    return model
