"""Two units with softmax, and so a row of two numbers for each article.

Caught by: build_news_model::test_form
Hint: news_model_with_two_units
"""


def build_news_model(words, length):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, GlobalAveragePooling1D

    layers = [Embedding(words, 16), GlobalAveragePooling1D(), Dense(16, activation="relu")]
    model = Sequential([Input((length,)), *layers, Dense(2, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
