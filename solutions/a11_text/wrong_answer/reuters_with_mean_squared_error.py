"""Takes the loss of a regression.

Caught by: build_reuters_model::test_size, build_reuters_model::test_learns, build_reuters_model::test_learns_well,
    reuters_labels::test_fit_the_loss
Hint: reuters_with_mean_squared_error
"""


def build_reuters_model(words=1000, length=100, classes=46):
    from keras import Input, Sequential
    from keras.layers import LSTM, Dense, Embedding

    model = Sequential([Input((length,)), Embedding(words, 100), LSTM(100), Dense(classes, activation="softmax")])
    model.compile("adam", "mse", metrics=["accuracy"])
    return model
