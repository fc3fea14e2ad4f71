"""Forgets return_sequences.

Caught by: build_captioner::test_layers, build_captioner::test_shapes_and_count, build_captioner::test_looks_at_the_picture,
    build_captioner::test_does_not_look_ahead, build_captioner::test_learns, build_captioner::test_exact_match
Hint: captioner_answers_once
"""


def build_captioner(height, width, words, length):
    import keras
    from keras import layers

    picture, decoder_in = keras.Input((height, width)), keras.Input((length,))
    state = layers.Dense(64, activation="tanh")(layers.Flatten()(picture))
    read = layers.Embedding(words, 16, mask_zero=True)(decoder_in)
    written = layers.GRU(64)(read, initial_state=state)
    model = keras.Model([picture, decoder_in], layers.Dense(words, activation="softmax")(written))
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
