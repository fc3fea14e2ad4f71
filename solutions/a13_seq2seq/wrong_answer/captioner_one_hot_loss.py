"""Takes the loss for one-hot answers, while the answers are ids.

Caught by: build_captioner::test_compiled, build_captioner::test_looks_at_the_picture, build_captioner::test_does_not_look_ahead,
    build_captioner::test_learns, build_captioner::test_exact_match
Hint: captioner_one_hot_loss
"""


def build_captioner(height, width, words, length):
    import keras
    from keras import layers

    picture, decoder_in = keras.Input((height, width)), keras.Input((length,))
    state = layers.Dense(64, activation="tanh")(layers.Flatten()(picture))
    read = layers.Embedding(words, 16, mask_zero=True)(decoder_in)
    written = layers.GRU(64, return_sequences=True)(read, initial_state=state)
    model = keras.Model([picture, decoder_in], layers.Dense(words, activation="softmax")(written))
    model.compile(keras.optimizers.Adam(0.005), "categorical_crossentropy", metrics=["accuracy"])
    return model
