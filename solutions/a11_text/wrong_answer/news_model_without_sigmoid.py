"""The last layer has no activation.

Caught by: build_news_model::test_form
Hint: news_model_without_sigmoid
"""


def build_news_model(words, length):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, GlobalAveragePooling1D

    layers = [Embedding(words, 16), GlobalAveragePooling1D(), Dense(16, activation="relu")]
    model = Sequential([Input((length,)), *layers, Dense(1)])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
