"""A model of characters: the reference, which expected values come from. Keras is imported where it is needed."""

import re

import numpy as np


def text_pieces(text, vocabulary, steps):
    """Consecutive pieces of a text, and the same pieces one character later.

    Returns:
        x (N, T), y (N, T)

    Raises:
        ValueError: an unknown character, or too short a text.
    """
    known = {character: place for place, character in enumerate(vocabulary)}
    if not known.keys() >= set(text):
        raise ValueError("a character is not in the vocabulary")
    pieces = (len(text) - 1) // steps
    if pieces < 1:
        raise ValueError("the text is too short for one piece")
    ids = np.array([known[character] for character in text], np.int64)
    return ids[: pieces * steps].reshape(pieces, steps), ids[1 : pieces * steps + 1].reshape(pieces, steps)


def build_model(characters, embedding=32, units=64):
    """Embedding, GRU and Dense, compiled for logits with clipped gradients.

    Returns:
        a model from (N, T) to (N, T, characters)
    """
    import keras

    model = keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(characters, embedding),
            keras.layers.GRU(units, return_sequences=True),
            keras.layers.Dense(characters),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.01, global_clipnorm=1.0), loss)
    return model


def training():
    """30 epochs at most; the last tenth of the pieces says when to stop."""
    stop = {"name": "EarlyStopping", "monitor": "val_loss", "patience": 2, "restore_best_weights": True}
    return {"epochs": 30, "batch_size": 32, "validation_split": 0.1, "callbacks": [stop]}


def continuing_batches(ids, batch_size, steps):
    """Pieces in such an order that row i of every batch goes on with row i of the batch before.

    Returns:
        x (K B, T), y (K B, T)

    Raises:
        ValueError: too few ids.
    """
    ids = np.asarray(ids)
    batches = (len(ids) - 1) // (batch_size * steps)
    if batches < 1:
        raise ValueError("too few ids for one batch")
    used = batches * batch_size * steps

    def in_order(part):
        return part.reshape(batch_size, batches, steps).swapaxes(0, 1).reshape(-1, steps)

    return in_order(ids[:used]), in_order(ids[1 : used + 1])


def writing_model(model):
    """The same layers for one character at a time, the recurrent one stateful, with the same weights."""
    import keras

    embedding, recurrent, dense = model.layers
    copy = keras.Sequential(
        [
            keras.Input(batch_shape=(1, 1)),
            keras.layers.Embedding(embedding.input_dim, embedding.output_dim),
            type(recurrent)(recurrent.units, return_sequences=True, stateful=True),
            keras.layers.Dense(dense.units),
        ]
    )
    copy.set_weights(model.get_weights())
    return copy


def sample_id(logits, temperature, rng):
    """An id drawn from softmax(logits / temperature)."""
    scaled = np.asarray(logits, np.float64) / temperature
    p = np.exp(scaled - scaled.max())
    return int(np.random.default_rng(rng).choice(len(p), p=p / p.sum()))


def write_text(model, start, length, vocabulary, temperature=0.0, rng=0):
    """A text, character by character, by a copy of the model that remembers."""
    rng = np.random.default_rng(rng)
    writer = writing_model(model)
    for character in start:
        logits = writer.predict_on_batch(np.array([[vocabulary.index(character)]]))[0, 0]
    written = []
    for _ in range(length):
        written.append(int(np.argmax(logits)) if temperature == 0 else sample_id(logits, temperature, rng))
        logits = writer.predict_on_batch(np.array([[written[-1]]]))[0, 0]
    return "".join(vocabulary[one] for one in written)


def loop_length(text, times=3):
    """The shortest piece that ends the text `times` times in a row, or 0."""
    for length in range(1, len(text) // times + 1):
        if text.endswith(text[len(text) - length :] * times):
            return length
    return 0


def speakers(text):
    """Names that stand alone on a line, after an empty line and before a speech."""
    lines = ["", *text.split("\n"), ""]
    return [
        line[:-1]
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if not before and after and re.fullmatch("[A-Z][A-Z ]*[.]", line)
    ]
