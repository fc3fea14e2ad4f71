"""Sequence to sequence: the reference. Keras is imported where it is needed, since the grader loads this file too."""

import numpy as np

PADDING, START, END = 0, 1, 2


def encode(sequences, ids, length):
    """Sequences of symbols as ids (N, length), padded behind; ValueError for what has no place or no id."""
    encoded = np.full((len(sequences), length), PADDING)
    for number, sequence in enumerate(sequences):
        if len(sequence) > length or set(sequence) - set(ids):
            raise ValueError(f"{sequence!r} does not fit into {length} places, or has symbols without an id")
        encoded[number, : len(sequence)] = [ids[symbol] for symbol in sequence]
    return encoded


def build_tagger(words, tags, length):
    """Embedding, bidirectional LSTM, a softmax for every word: (N, length) -> (N, length, tags)."""
    import keras

    model = keras.Sequential(
        [
            keras.Input((length,)),
            keras.layers.Embedding(words, 16, mask_zero=True),
            keras.layers.Bidirectional(keras.layers.LSTM(16, return_sequences=True)),
            keras.layers.TimeDistributed(keras.layers.Dense(tags, activation="softmax")),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def token_accuracy(probabilities, tags):
    """The share of right tags among the places of tags (N, T) that are not padding."""
    is_word = tags != PADDING
    right = (probabilities.argmax(axis=-1) == tags) & is_word
    return right.sum() / max(is_word.sum(), 1)


def teacher_forcing(targets):
    """START and the words of targets (N, T), and the words and END: decoder_in, decoder_out (N, T + 1)."""
    decoder_in = np.pad(targets, ((0, 0), (1, 0)), constant_values=START)
    decoder_out = np.pad(targets, ((0, 0), (0, 1)), constant_values=PADDING)
    lengths = (targets != PADDING).sum(axis=1)
    decoder_out[np.arange(len(targets)), lengths] = END
    return decoder_in, decoder_out


def build_translator(symbols, words, source_length, target_length):
    """GRU encoder, GRU decoder: [(N, source_length), (N, target_length)] -> (N, target_length, words)."""
    import keras
    from keras import layers

    source, decoder_in = keras.Input((source_length,)), keras.Input((target_length,))
    state = layers.GRU(64)(layers.Embedding(symbols, 16, mask_zero=True)(source))
    read = layers.Embedding(words, 32, mask_zero=True)(decoder_in)
    written = layers.GRU(64, return_sequences=True)(read, initial_state=state)
    model = keras.Model([source, decoder_in], layers.Dense(words, activation="softmax")(written))
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def translator_training():
    """20 epochs at most; a fifth of the pairs says when to stop."""
    stop = {"name": "EarlyStopping", "monitor": "val_loss", "patience": 3, "restore_best_weights": True}
    return {"epochs": 20, "batch_size": 32, "validation_split": 0.2, "callbacks": [stop]}


def greedy_decode(model, sources, length):
    """The words (N, length) that the model writes, each the most probable one; PADDING behind END."""
    decoder_in = np.full((len(sources), length + 1), PADDING)
    decoder_in[:, 0] = START
    going_on = np.full(len(sources), True)
    for place in range(length):
        probabilities = model.predict_on_batch([sources, decoder_in[:, :length]])
        word = np.asarray(probabilities)[:, place].argmax(axis=-1)
        decoder_in[:, place + 1] = np.where(going_on, word, PADDING)
        going_on = going_on & (word != END)
    return decoder_in[:, 1:]


def exact_match(decoded, targets):
    """The share of rows of decoded (N, T) that are targets (N, T) up to and including END."""
    return ((decoded == targets) | (targets == PADDING)).all(axis=1).mean()


def build_captioner(height, width, words, length):
    """A GRU that starts in the embedding of a picture: [(N, height, width), (N, length)] -> (N, length, words)."""
    import keras
    from keras import layers

    picture, decoder_in = keras.Input((height, width)), keras.Input((length,))
    state = layers.Dense(64, activation="tanh")(layers.Flatten()(picture))
    read = layers.Embedding(words, 16, mask_zero=True)(decoder_in)
    written = layers.GRU(64, return_sequences=True)(read, initial_state=state)
    model = keras.Model([picture, decoder_in], layers.Dense(words, activation="softmax")(written))
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def frame_examples(genes, codons):
    """Readings of G genes as one-hot codons x (2 G, codons, 64), and whether they are in frame: y (2 G,)."""
    x = np.zeros((2 * len(genes), codons, 64))
    for number, gene in enumerate(genes):
        if len(gene) < 3 * codons + 5:
            raise ValueError(f"gene {number} has {len(gene)} letters")
        for row, start in ((2 * number, 3), (2 * number + 1, 4 + number % 2)):
            letters = ["ACGT".index(letter) for letter in gene[start : start + 3 * codons]]
            x[row, np.arange(codons), np.reshape(letters, (codons, 3)) @ [16, 4, 1]] = 1
    return x, np.tile([1, 0], len(genes))


def build_dna_model(codons):
    """GRU and one sigmoid: (N, codons, 64) -> (N, 1)."""
    import keras

    model = keras.Sequential(
        [keras.Input((codons, 64)), keras.layers.GRU(32), keras.layers.Dense(1, activation="sigmoid")]
    )
    model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
    return model
