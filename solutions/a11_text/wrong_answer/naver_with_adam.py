"""Takes Adam, as the other exercises do.

Caught by: build_naver_model::test_size, build_naver_model::test_learns, build_naver_model::test_learns_well
Hint: naver_with_adam
"""


def build_naver_model(words=20_000, length=50):
    from keras import Input, Sequential
    from keras.layers import LSTM, Dense, Embedding

    model = Sequential([Input((length,)), Embedding(words, 100), LSTM(128), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
