"""TensorFlow's Keras, layers added one by one, and plain loops."""

import numpy as np


def encode(sequences, ids, length):
    encoded = []
    for sequence in sequences:
        symbols = list(sequence)
        if len(symbols) > length:
            raise ValueError("too long")
        try:
            row = [ids[symbol] for symbol in symbols]
        except KeyError as error:
            raise ValueError("unknown symbol") from error
        while len(row) < length:
            row.append(0)
        encoded.append(row)
    return encoded


def build_tagger(words, tags, length):
    from tensorflow import keras

    model = keras.models.Sequential(name="tagger")
    model.add(keras.layers.Input(shape=(length,)))
    model.add(keras.layers.Embedding(input_dim=words, output_dim=16, mask_zero=True, name="vectors"))
    lstm = keras.layers.LSTM(units=16, activation="tanh", return_sequences=True)
    model.add(keras.layers.Bidirectional(lstm))
    model.add(keras.layers.TimeDistributed(keras.layers.Dense(tags, "softmax")))
    adam = keras.optimizers.Adam(1e-2)
    model.compile(loss="sparse_categorical_crossentropy", optimizer=adam, metrics=["accuracy"])
    return model


def token_accuracy(probabilities, tags):
    right = total = 0
    for sentence, answer in zip(probabilities, tags, strict=True):
        for classes, tag in zip(sentence, answer, strict=True):
            if tag != 0:
                total += 1
                best = max(range(len(classes)), key=lambda c: classes[c])
                right += best == tag
    return right / total if total else 0


def teacher_forcing(targets):
    read, say = [], []
    for row in targets.tolist():
        symbols = [symbol for symbol in row if symbol]
        rest = [0] * (len(row) - len(symbols))
        read.append([1, *symbols, *rest])
        say.append([*symbols, 2, *rest])
    return read, say


def build_translator(symbols, words, source_length, target_length):
    from tensorflow import keras

    target = keras.layers.Input(shape=(target_length,))
    decoder_embedding = keras.layers.Embedding(words, 32, mask_zero=True)(target)
    source = keras.layers.Input(shape=(source_length,))
    encoder_embedding = keras.layers.Embedding(symbols, 16, mask_zero=True)(source)
    encoder = keras.layers.GRU(units=64, name="encoder")
    decoder = keras.layers.GRU(units=64, return_sequences=True, name="decoder")
    hidden = decoder(decoder_embedding, initial_state=encoder(encoder_embedding))
    answer = keras.layers.Dense(words, activation="softmax", name="answer")(hidden)
    model = keras.models.Model([source, target], answer, name="translator")
    model.compile(keras.optimizers.Adam(5e-3), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def translator_training():
    settings = {"epochs": 20, "batch_size": 32, "validation_split": 0.2}
    settings["callbacks"] = ({"name": "EarlyStopping", "patience": 3, "restore_best_weights": True},)
    return settings


def greedy_decode(model, sources, length):
    rows = []
    for source in sources:
        read, written = [1], []
        while len(written) < length:
            decoder_in = np.array([read + [0] * (length - len(read))])
            probabilities = np.array(model([source[None], decoder_in]))[0, len(read) - 1]
            word = int(probabilities.argmax())
            written.append(word)
            if word == 2:
                break
            read.append(word)
        rows.append(written + [0] * (length - len(written)))
    return rows


def exact_match(decoded, targets):
    def until_end(row):
        symbols = list(row)
        return symbols[: symbols.index(2) + 1] if 2 in symbols else symbols

    right = [until_end(mine) == until_end(theirs) for mine, theirs in zip(decoded, targets, strict=True)]
    return sum(right) / len(right)


def build_captioner(height, width, words, length):
    from tensorflow import keras

    picture = keras.layers.Input(shape=(height, width))
    image_embedding = keras.layers.Dense(64, activation="tanh", name="image")(keras.layers.Flatten()(picture))
    caption = keras.layers.Input(shape=(length,))
    vectors = keras.layers.Embedding(words, 16, mask_zero=True)(caption)
    decoder = keras.layers.GRU(units=64, return_sequences=True, name="decoder")
    answer = keras.layers.Dense(words, activation="softmax")(decoder(vectors, initial_state=image_embedding))
    model = keras.models.Model([picture, caption], answer, name="captioner")
    model.compile(keras.optimizers.Adam(5e-3), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def frame_examples(genes, codons):
    x, y = [], []
    for number, gene in enumerate(genes):
        if len(gene) < 3 * codons + 5 or set(gene[3 : 3 * codons + 4 + number % 2]) - set("ACGT"):
            raise ValueError("too short, or other letters")
        for shift, in_frame in ((0, 1), (1 + number % 2, 0)):
            reading = []
            for begin in range(3 + shift, 3 + shift + 3 * codons, 3):
                first, second, third = (("ACGT").find(letter) for letter in gene[begin : begin + 3])
                one_hot = [0.0] * 64
                one_hot[16 * first + 4 * second + third] = 1.0
                reading.append(one_hot)
            x.append(reading)
            y.append(in_frame)
    return x, y


def build_dna_model(codons):
    from tensorflow import keras

    model = keras.models.Sequential(name="frame")
    model.add(keras.layers.Input(shape=(codons, 64)))
    model.add(keras.layers.GRU(units=32, activation="tanh"))
    model.add(keras.layers.Dense(1, "sigmoid"))
    model.compile(keras.optimizers.Adam(5e-3), loss="binary_crossentropy", metrics=["accuracy"])
    return model
