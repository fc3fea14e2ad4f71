"""The functional API, Keras' own padding, plain loops; other names for the same losses and metrics."""

import numpy as np


def split_words(text):
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789'")
    return "".join(c if c in allowed or "가" <= c <= "힣" or "ㄱ" <= c <= "ㅣ" else " " for c in text.lower()).split()


def build_vocabulary(texts, size):
    counts = {}
    for text in texts:
        for word in split_words(text):
            counts[word] = counts.get(word, 0) + 1
    ordered = sorted(counts, key=counts.get, reverse=True)  # sorted is stable, so first come, first served
    return dict(zip(ordered[: size - 2], range(2, size), strict=False))


def texts_to_sequences(texts, vocabulary):
    sequences = []
    for text in texts:
        ids = []
        for word in split_words(text):
            if word in vocabulary:
                ids.append(vocabulary[word])
            else:
                ids.append(1)
        sequences.append(ids)
    return sequences


def pad(sequences, maxlen):
    import keras

    return keras.utils.pad_sequences(sequences, maxlen)


def build_embedding_model(words=10_000, length=512):
    import keras

    ids = keras.Input((length,), dtype="int32", name="ids")
    vectors = keras.layers.Embedding(words, 16, name="table")(ids)
    hidden = keras.layers.Dense(32, "relu")(keras.layers.Flatten()(vectors))
    praise = keras.layers.Dense(1, keras.activations.sigmoid)(hidden)
    model = keras.Model(ids, praise)
    model.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.BinaryCrossentropy(), metrics=["acc"])
    return model


def best_epoch(history):
    losses = history["val_loss"]
    return losses.index(min(losses)) + 1


def overfits_from(losses, best):
    for epoch in range(best, len(losses)):
        if losses[epoch] < losses[best - 1]:
            return epoch + 1
    return 0


def epochs_run(val_losses, patience):
    lowest, waited = np.inf, 0
    for epoch, loss in enumerate(val_losses, start=1):
        waited = 0 if loss < lowest else waited + 1
        lowest = min(lowest, loss)
        if waited >= patience:
            return epoch
    return len(val_losses)


def recurrent(kind, words, length, units, last):
    """Ids, an embedding of 100, one recurrent layer, one dense layer."""
    import keras

    ids = keras.Input((length,))
    states = kind(units)(keras.layers.Embedding(words, 100)(ids))
    return keras.Model(ids, last(states))


def build_gru_model(words=10_000, length=500):
    import keras

    model = recurrent(keras.layers.GRU, words, length, 128, keras.layers.Dense(1, activation="sigmoid"))
    model.compile(
        keras.optimizers.Adam(0.001),
        keras.losses.BinaryCrossentropy(),
        metrics=[keras.metrics.BinaryAccuracy("accuracy")],
    )
    return model


def gru_training():
    stop = {"name": "EarlyStopping", "monitor": "val_loss", "patience": 3, "restore_best_weights": True}
    return {"epochs": 20, "batch_size": 64, "callbacks": [stop]}


def cnn_lstm_steps(length, kernel_size, pool_size):
    values = range(length - kernel_size + 1)
    return len([start for start in values[::pool_size] if start + pool_size <= len(values)])


def build_cnn_lstm_model(words=10_000, length=400):
    import keras

    ids = keras.Input((length,))
    x = keras.layers.Embedding(words, 64)(ids)
    x = keras.layers.Dropout(0.25)(x)
    x = keras.layers.Conv1D(filters=64, kernel_size=(5,), padding="valid", activation="relu")(x)
    x = keras.layers.MaxPooling1D(pool_size=4)(x)
    x = keras.layers.LSTM(64)(x)
    model = keras.Model(ids, keras.layers.Dense(1, activation="sigmoid")(x))
    model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
    return model


def korean_pieces(text):
    pieces = []
    for word in split_words(text):
        if len(word) == 1:
            pieces.append(word)
        for start in range(len(word) - 1):
            pieces.append(word[start : start + 2])
    return pieces


def build_naver_model(words=20_000, length=50):
    import keras

    model = recurrent(keras.layers.LSTM, words, length, 128, keras.layers.Dense(1, activation="sigmoid"))
    model.compile("RMSprop", "binary_crossentropy", metrics=["acc"])
    return model


def naver_training():
    stop = {"name": "EarlyStopping", "monitor": "val_loss", "mode": "min", "verbose": 1, "patience": 4}
    keep = {"name": "ModelCheckpoint", "filepath": "best.keras", "monitor": "val_acc", "mode": "max", "verbose": 1}
    keep["save_best_only"] = True
    return {"epochs": 15, "callbacks": [stop, keep], "batch_size": 64, "validation_split": 1 / 5, "load_best": True}


def build_reuters_model(words=1000, length=100, classes=46):
    import keras

    model = recurrent(keras.layers.LSTM, words, length, 100, keras.layers.Dense(classes, activation="softmax"))
    model.compile(keras.optimizers.Adam(), "categorical_crossentropy", metrics=["accuracy"])
    return model


def reuters_labels(topics, classes):
    return np.eye(classes)[topics]


def split_news(articles, share):
    rng = np.random.default_rng()
    first = {}
    keys = np.array([first.setdefault((title, text), index) for index, (title, text) in enumerate(articles)])
    order = rng.permutation(np.unique(keys))
    test = []
    for key in order:
        if len(test) >= round(share * len(articles)):
            break
        test.extend(np.flatnonzero(keys == key))
    return np.setdiff1d(np.arange(len(articles)), test), np.sort(test)


def prepare_news(train, test):
    words = [[[*split_words(title), "|", *split_words(text)] for title, text in part] for part in (train, test)]
    known = {word: number for number, word in enumerate(sorted({w for article in words[0] for w in article}), start=2)}
    length = max(len(article) for article in words[0])
    ids = [[[known.get(word, 1) for word in article] for article in part] for part in words]
    return pad(ids[0], length), pad(ids[1], length), len(known) + 2


def build_news_model(words, length):
    import keras

    ids = keras.Input((length,))
    x = keras.layers.Conv1D(32, 3, activation="relu", padding="same")(keras.layers.Embedding(words, 32)(ids))
    x = keras.layers.Dropout(0.3)(keras.layers.GlobalMaxPooling1D()(x))
    model = keras.Model(ids, keras.layers.Dense(1, activation="sigmoid")(x))
    model.compile("nadam", keras.losses.BinaryCrossentropy(), metrics=["accuracy"])
    return model


def news_training():
    stop = {"name": "EarlyStopping", "monitor": "val_loss", "patience": 2, "restore_best_weights": True}
    return {"epochs": 8, "batch_size": 32, "validation_split": 0.1, "callbacks": [stop]}
