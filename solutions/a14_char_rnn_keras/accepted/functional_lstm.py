"""The functional API with an LSTM, gradients clipped one by one; a writer that reads its whole page each time."""

import numpy as np


def text_pieces(text, vocabulary, steps):
    ids = [vocabulary.index(character) for character in text]  # index raises ValueError
    starts = range(0, len(ids) - steps, steps)
    if not starts:
        raise ValueError("too short")
    x = [ids[start : start + steps] for start in starts]
    y = [ids[start + 1 : start + steps + 1] for start in starts]
    return np.array(x, np.int32), np.array(y, np.int32)


def build_model(characters, embedding=32, units=64):
    import keras

    inputs = keras.Input((None,), dtype="int32")
    vectors = keras.layers.Embedding(characters, embedding)(inputs)
    states = keras.layers.LSTM(units, return_sequences=True)(vectors)
    model = keras.Model(inputs, keras.layers.Dense(characters)(states))
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01, clipnorm=1.0),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return model


def training():
    return {
        "epochs": 30,
        "batch_size": 32,
        "validation_split": 0.1,
        "callbacks": (
            {"name": "TerminateOnNaN"},
            {"name": "EarlyStopping", "patience": 2, "mode": "min", "restore_best_weights": True},
        ),
    }


def continuing_batches(ids, batch_size, steps):
    batches = (len(ids) - 1) // steps // batch_size
    if batches == 0:
        raise ValueError("too few")
    x, y = [], []
    for batch in range(batches):
        for reader in range(batch_size):
            start = (reader * batches + batch) * steps
            x.append(ids[start : start + steps])
            y.append(ids[start + 1 : start + steps + 1])
    return np.array(x), np.array(y)


def writing_model(model):
    import keras

    vectors, recurrent, scores = model.layers[-3:]
    inputs = keras.Input(batch_shape=(1, 1))
    kind = keras.layers.GRU if isinstance(recurrent, keras.layers.GRU) else keras.layers.LSTM
    layers = [
        keras.layers.Embedding(vectors.input_dim, vectors.output_dim),
        kind(recurrent.units, stateful=True, return_sequences=True),
        keras.layers.Dense(scores.units),
    ]
    outputs = inputs
    for layer, trained in zip(layers, (vectors, recurrent, scores), strict=True):
        outputs = layer(outputs)
        layer.set_weights(trained.get_weights())
    return keras.Model(inputs, outputs)


def sample_id(logits, temperature, rng):
    noise = np.random.default_rng(rng).gumbel(size=len(logits))  # the largest of scores with Gumbel noise is a draw
    return int(np.argmax(np.asarray(logits, np.float64) / temperature + noise))


def write_text(model, start, length, vocabulary, temperature=0.0, rng=0):
    rng = np.random.default_rng(rng)
    ids = np.zeros((1, len(start) + length), int)  # what is not yet written is read too, but only afterwards
    ids[0, : len(start)] = [vocabulary.index(character) for character in start]
    for place in range(len(start), len(start) + length):
        logits = model.predict_on_batch(ids)[0, place - 1]
        ids[0, place] = logits.argmax() if not temperature else sample_id(logits, temperature, rng)
    return "".join(vocabulary[id_] for id_ in ids[0, len(start) :])


def loop_length(text, times=3):
    for p in range(1, len(text) + 1):
        tail = text[len(text) - p * times :] if p * times <= len(text) else None
        if tail is not None and tail == tail[:p] * times:
            return p
    return 0


def speakers(text):
    import string

    found, lines = [], text.splitlines()
    for number, line in enumerate(lines):
        name, stop, rest = line.partition(".")
        after = lines[number + 1] if number + 1 < len(lines) else ""
        before = lines[number - 1] if number else ""
        letters = name and name[0] != " " and all(one in string.ascii_uppercase + " " for one in name)
        if letters and stop and not rest and after and not before:
            found.append(name)
    return found
