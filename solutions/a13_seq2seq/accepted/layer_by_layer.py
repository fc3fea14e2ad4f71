"""TensorFlow's Keras, layers added one by one, and plain loops."""


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
