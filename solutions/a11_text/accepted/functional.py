"""The functional API, Keras' own padding, plain loops; other names for the same losses and metrics."""

import keras


def split_words(text):
    allowed = "abcdefghijklmnopqrstuvwxyz0123456789'"
    return "".join(c if c in allowed else " " for c in text.lower()).split()


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
    return keras.utils.pad_sequences(sequences, maxlen)


def build_embedding_model(words=10_000, length=512):
    ids = keras.Input((length,), dtype="int32", name="ids")
    vectors = keras.layers.Embedding(words, 16, name="table")(ids)
    hidden = keras.layers.Dense(32, "relu")(keras.layers.Flatten()(vectors))
    praise = keras.layers.Dense(1, keras.activations.sigmoid)(hidden)
    model = keras.Model(ids, praise)
    model.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.BinaryCrossentropy(), metrics=["acc"])
    return model
