"""A learning rate so small that three epochs bring nothing.

Caught by: build_naver_model::test_learns, build_naver_model::test_learns_well
Hint: naver_learns_too_slowly
"""


def build_naver_model(words=20_000, length=50):
    from keras import Input, Sequential
    from keras.layers import LSTM, Dense, Embedding
    from keras.optimizers import RMSprop

    model = Sequential([Input((length,)), Embedding(words, 100), LSTM(128), Dense(1, activation="sigmoid")])
    model.compile(RMSprop(1e-8), "binary_crossentropy", metrics=["accuracy"])
    return model
