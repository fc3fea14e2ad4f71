"""Keras' own tools where they fit: clone_model, layers from their configuration, predict, a ModelCheckpoint."""

import numpy as np


def text_pieces(text, vocabulary, steps):
    if set(text) - set(vocabulary):
        raise ValueError("unknown character")
    ids = np.searchsorted(sorted(vocabulary), list(text))
    ids = np.argsort(list(vocabulary))[ids]
    windows = np.lib.stride_tricks.sliding_window_view(ids, steps + 1)[::steps]  # raises ValueError where too short
    return windows[:, :-1].copy(), windows[:, 1:].copy()


def build_model(characters, embedding=32, units=64):
    import keras

    model = keras.Sequential(name="reader")
    model.add(keras.Input(shape=(None,), name="ids"))
    model.add(keras.layers.Embedding(input_dim=characters, output_dim=embedding, name="vectors"))
    model.add(keras.layers.GRU(units, return_sequences=True, reset_after=False, name="memory"))
    model.add(keras.layers.Dense(characters, activation=None, name="scores"))
    adam = keras.optimizers.Adam(learning_rate=1e-2, global_clipnorm=1)
    model.compile(adam, keras.losses.SparseCategoricalCrossentropy(from_logits=True, name="nats"))
    return model


def training():
    stopping = {"name": "EarlyStopping", "monitor": "val_loss", "patience": 2, "restore_best_weights": True}
    keeping = {"name": "ModelCheckpoint", "monitor": "val_loss", "save_best_only": True}
    return {"epochs": 30, "batch_size": 32, "validation_split": 0.1, "callbacks": [stopping, keeping]}


def continuing_batches(ids, batch_size, steps):
    part = (len(ids) - 1) // (batch_size * steps) * steps
    if not part:
        raise ValueError("too few ids")
    starts = np.arange(batch_size) * part
    places = starts[None, :, None] + np.arange(0, part, steps)[:, None, None] + np.arange(steps)
    places = places.reshape(-1, steps)
    ids = np.asarray(ids)
    return ids[places], ids[places + 1]


def writing_model(model):
    import keras

    def remembering(layer):
        settings = layer.get_config()
        if "recurrent_initializer" in settings:
            settings["stateful"] = True
        return layer.__class__.from_config(settings)

    layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
    writer = keras.Sequential([keras.Input((1,), batch_size=1), *map(remembering, layers)])
    writer.set_weights(model.get_weights())
    return writer


def sample_id(logits, temperature, rng):
    scaled = np.asarray(logits, float) / temperature
    chances = np.cumsum(np.exp(scaled - np.logaddexp.reduce(scaled)))
    drawn = np.random.default_rng(rng).random() * chances[-1]
    return int(np.searchsorted(chances, drawn, side="right"))


def write_text(model, start, length, vocabulary, temperature=0.0, rng=0):
    generator = np.random.default_rng(rng)
    writer, text = writing_model(model), start
    for character in start:
        scores = writer.predict_on_batch(np.full((1, 1), vocabulary.index(character)))
    while len(text) < len(start) + length:
        scores = np.squeeze(scores)
        id_ = scores.argmax() if temperature == 0 else sample_id(scores, temperature, generator)
        text += vocabulary[id_]
        scores = writer.predict_on_batch(np.full((1, 1), id_))
    return text[len(start) :]


def loop_length(text, times=3):
    lengths = (
        p for p in range(1, len(text) // times + 1) if len(set(zip(*[iter(text[-p * times :])] * p, strict=True))) == 1
    )
    return next(lengths, 0)


def speakers(text):
    import re

    return re.findall(r"(?:\A|(?<=\n\n)|(?<=\A\n))([A-Z][A-Z ]*)\.\n(?!\n|\Z)", text)
