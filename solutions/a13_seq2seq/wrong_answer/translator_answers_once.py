"""Forgets return_sequences in the decoder, which then gives one word for a whole answer.

Caught by: build_translator::test_shapes_and_count, build_translator::test_reads_the_source,
    build_translator::test_does_not_look_ahead, build_translator::test_learns, build_translator::test_exact_match
Hint: translator_answers_once
"""


def build_translator(symbols, words, source_length, target_length):
    import keras
    from keras import layers

    source, decoder_in = keras.Input((source_length,)), keras.Input((target_length,))
    state = layers.GRU(64)(layers.Embedding(symbols, 16, mask_zero=True)(source))
    read = layers.Embedding(words, 32, mask_zero=True)(decoder_in)
    written = layers.GRU(64)(read, initial_state=state)
    model = keras.Model([source, decoder_in], layers.Dense(words, activation="softmax")(written))
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
