"""Reads captions in both directions.

Caught by: build_captioner::test_layers, build_captioner::test_shapes_and_count, build_captioner::test_does_not_look_ahead
Hint: captioner_looks_ahead
"""


def build_captioner(height, width, words, length):
    import keras
    from keras import layers

    picture, decoder_in = keras.Input((height, width)), keras.Input((length,))
    state = layers.Dense(64, activation="tanh")(layers.Flatten()(picture))
    read = layers.Embedding(words, 16, mask_zero=True)(decoder_in)
    both = layers.Bidirectional(layers.GRU(64, return_sequences=True), merge_mode="sum")
    written = both(read, initial_state=[state, state])
    model = keras.Model([picture, decoder_in], layers.Dense(words, activation="softmax")(written))
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
