"""The functional API, losses and metrics as objects, and NumPy without loops over symbols."""

import numpy as np


def encode(sequences, ids, length):
    rows = [[ids.get(symbol, -1) for symbol in sequence] for sequence in sequences]
    if any(len(row) > length or -1 in row for row in rows):
        raise ValueError("too long, or unknown")
    return np.array([row + [0] * (length - len(row)) for row in rows], np.int32).reshape(len(rows), length)


def build_tagger(words, tags, length):
    import keras
    from keras import layers

    sentence = keras.Input(shape=(length,), dtype="int32")
    vectors = layers.Embedding(words, 16, mask_zero=True)(sentence)
    both = layers.Bidirectional(layers.LSTM(16, return_sequences=True), merge_mode="concat")(vectors)
    model = keras.Model(sentence, layers.Dense(tags, activation="softmax")(both))
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss=keras.losses.SparseCategoricalCrossentropy(),
        metrics=["acc"],
    )
    return model


def token_accuracy(probabilities, tags):
    guesses = np.argmax(probabilities, axis=2)[tags > 0]
    return float(np.mean(guesses == tags[tags > 0])) if len(guesses) else 0.0


def teacher_forcing(targets):
    start = np.ones((len(targets), 1), targets.dtype)
    decoder_in = np.concatenate([start, targets], axis=1)
    shifted = np.concatenate([targets, 0 * start], axis=1)
    last = (decoder_in != 0) & (shifted == 0)
    return decoder_in, np.where(last, 2, shifted)


def build_translator(symbols, words, source_length, target_length):
    import keras
    from keras import layers

    source = keras.Input((source_length,), dtype="int32", name="source")
    read = keras.Input((target_length,), dtype="int32", name="read")
    decoder = layers.GRU(64, return_sequences=True, return_state=True)
    _, state = layers.GRU(64, return_state=True)(layers.Embedding(symbols, 16, mask_zero=True)(source))
    written, _ = decoder(layers.Embedding(words, 32, mask_zero=True)(read), initial_state=[state])
    probabilities = layers.TimeDistributed(layers.Dense(words, activation="softmax"))(written)
    model = keras.Model(inputs=[source, read], outputs=probabilities)
    adam = keras.optimizers.Adam(learning_rate=0.005)
    model.compile(adam, keras.losses.SparseCategoricalCrossentropy(), metrics=["acc"])
    return model


def translator_training():
    stopping = {"name": "EarlyStopping", "mode": "min", "patience": 3, "restore_best_weights": True}
    callbacks = [{"name": "TerminateOnNaN"}, {**stopping, "monitor": "val_loss"}]
    return {"callbacks": callbacks, "validation_split": 1 / 5, "batch_size": 32, "epochs": 20}


def greedy_decode(model, sources, length):
    read = np.zeros((len(sources), length), np.int32)
    read[:, 0] = 1
    written = np.zeros_like(read)
    ended = np.zeros(len(sources), bool)
    for t in range(length):
        best = np.argmax(model.predict([sources, read], verbose=0)[:, t], axis=1)
        best[ended] = 0
        written[:, t] = best
        ended |= best == 2
        if t + 1 < length:
            read[:, t + 1] = best
        if ended.all():
            break
    return written


def exact_match(decoded, targets):
    lengths = np.argmax(targets == 2, axis=1) + 1
    places = np.arange(targets.shape[1])
    matters = places < lengths[:, None]
    return np.mean(np.all(np.where(matters, decoded, 0) == np.where(matters, targets, 0), axis=1))


def build_captioner(height, width, words, length):
    import keras
    from keras import layers

    read = keras.Input((length,), dtype="int32", name="read")
    picture = keras.Input((height, width), name="picture")
    seen = layers.Dense(64, "tanh")(layers.Flatten()(picture))
    written = layers.GRU(64, return_sequences=True)(
        layers.Embedding(words, 16, mask_zero=True)(read), initial_state=[seen]
    )
    model = keras.Model([picture, read], layers.TimeDistributed(layers.Dense(words, "softmax"))(written))
    model.compile(keras.optimizers.Adam(0.005), keras.losses.SparseCategoricalCrossentropy(), metrics=["acc"])
    return model


def frame_examples(genes, codons):
    order = {
        first + second + third: 16 * a + 4 * b + c
        for a, first in enumerate("ACGT")
        for b, second in enumerate("ACGT")
        for c, third in enumerate("ACGT")
    }
    classes = []
    for i, gene in enumerate(genes):
        if len(gene) < 3 * codons + 5:
            raise ValueError("too short")
        for shift in (0, 2 if i % 2 else 1):
            reading = gene[3 + shift :]
            row = [order.get(reading[3 * k : 3 * k + 3], -1) for k in range(codons)]
            if -1 in row:
                raise ValueError("not a codon")
            classes.append(row)
    classes = np.array(classes, int).reshape(-1, codons)
    return np.eye(64, dtype="float32")[classes], 1 - np.arange(len(classes)) % 2


def build_dna_model(codons):
    import keras

    read = keras.Input((codons, 64))
    model = keras.Model(read, keras.layers.Dense(1, activation=keras.activations.sigmoid)(keras.layers.GRU(32)(read)))
    model.compile(keras.optimizers.Adam(0.005), keras.losses.BinaryCrossentropy(), metrics=["acc"])
    return model
