"""Texts and networks for the checks of a14. Trainings use fixed data and seeds, so that equal networks train once."""

from functools import cache

import numpy as np
import pytest

from autograder.models import Model
from autograder.student import code_of
from autograder.suite import Fit, lend, reject, require_compiled, require_layers
from rnncourse.data import load

STEPS, BATCH = 40, 32
PREDICT_S = 60.0
LEAD = 1e-3  # of scores, which single precision gets right to about 1e-6
RECURRENT = ("GRU", "LSTM")


@cache
def plays(profile):
    """Pieces of the plays, and of the end of the last play, which is not trained on: x, y, x_test, y_test."""
    text = load("shakespeare", "sample")["text"]
    known = {character: id_ for id_, character in enumerate(sorted(set(text)))}
    ids = np.array([known[character] for character in text], np.int32)

    def pieces(begin, end):
        count = (end - begin - 1) // STEPS
        part = ids[begin : begin + count * STEPS + 1]
        return part[:-1].reshape(count, STEPS), part[1:].reshape(count, STEPS)

    most = len(ids) - 60_000
    x, y = pieces(0, most if profile == "full" else 300 * BATCH * STEPS + 1)
    return x, y, *pieces(most, most + 10_001)


def characters():
    """V of the plays."""
    return len(set(load("shakespeare", "sample")["text"]))


def nats(logits, y):
    """The mean surprise at y (N, T), in nats, of scores (N, T, V)."""
    logits = np.asarray(logits, np.float64)
    largest = logits.max(axis=-1, keepdims=True)
    log_sum = largest[..., 0] + np.log(np.exp(logits - largest).sum(axis=-1))
    return float((log_sum - np.take_along_axis(logits, y[..., None], axis=-1)[..., 0]).mean())


@pytest.fixture
def require_reader(trainer):
    """The three layers of a network that reads characters, all of them Keras' own."""

    def require(model, V, E=32, H=64, **options):
        trainer.describe(model)
        kinds = [layer.kind for layer in model.layers]
        recurrent = kinds[1] if len(kinds) > 1 and kinds[1] in RECURRENT else "GRU"
        wanted = {"units": H, "return_sequences": True, "go_backwards": False, "stateful": False, **options}
        dense = ("Dense", {"units": V, "activation": "linear", "use_bias": True})
        require_layers(
            model, [("Embedding", {"input_dim": V, "output_dim": E}), (recurrent, {**wanted, "use_bias": True}), dense]
        )

    return require


@pytest.fixture
def require_logits_loss(trainer):
    """The loss for integer targets and for scores that no softmax has made probabilities."""

    def require(model):
        trainer.describe(model)  # what a class of the student's own says of itself is worth nothing
        require_compiled(model, loss="sparse_categorical_crossentropy")
        loss = model.compiled["loss"]
        if not (isinstance(loss, dict) and loss["config"].get("from_logits")):
            reject("reads_probabilities", None)

    return require


@pytest.fixture
def measured_nats(student, trainer, profile, require_reader, require_logits_loss):
    """What the student's network is surprised by text it has not seen, after it was trained on the plays."""

    def measure():
        units = 256 if profile.name == "full" else 64
        model = student.build_model(characters(), 32, units)
        require_reader(model, characters(), 32, units)
        require_logits_loss(model)
        x, y, x_test, y_test = plays(profile.name)
        fit = Fit(epochs=8 if profile.name == "full" else 1, batch_size=BATCH)
        logits = trainer.fit(model, x, y, fit, predict={"test": x_test}).predictions["test"]
        if logits.shape != (*y_test.shape, characters()):
            reject("model_shape", which="prediction", shape=str(list(logits.shape)))
        return nats(logits, y_test)

    return measure


@cache
def reading_network(kind):
    """V, E, H = 7, 5, 6. Built once; every check gives it weights of its own."""
    import keras

    recurrent = getattr(keras.layers, kind)(6, return_sequences=True)
    return keras.Sequential([keras.Input((None,)), keras.layers.Embedding(7, 5), recurrent, keras.layers.Dense(7)])


@pytest.fixture
def network(case):
    """Networks with random weights to write with, a GRU or an LSTM.

    With `start`, the greedy text after these ids would be another one if the network forgot its state, read the last id
    only, or did not read what it writes; and rounding does not change it. With `bias`, the scores are these after every
    text.
    """

    def build(kind="GRU", bias=None, start=(), length=0):
        model = reading_network(kind)
        shapes = [array.shape for array in model.get_weights()]
        for _ in range(1000):
            weights = [
                case.normal(*shape, scale=scale) for shape, scale in zip(shapes, (1, 1, 3, 0.3, 1.5, 0.1), strict=True)
            ]
            text, lead = greedy(kind, weights, start, length)
            mistakes = [
                greedy(kind, weights, start, length, forgets=True)[0],
                greedy(kind, weights, start, length, reads_own=False)[0],
                *(greedy(kind, weights, start[-1:], length)[0] for _ in start[1:2]),
            ]
            if not length or (text not in mistakes and lead > LEAD):
                break
        else:
            raise RuntimeError("no network of 1000 depends on what it has read")
        if bias is not None:
            weights[-2:] = [0 * weights[-2], np.asarray(bias)]
        model.set_weights(weights)
        return model

    return build


def greedy(kind, weights, start, length, *, forgets=False, reads_own=True):
    """The ids that a network with these weights writes greedily, and the least lead of one over the second best.

    In NumPy, which is many times faster here; see units a05 and a06 for the equations.
    """
    nothing = (np.zeros(6), np.zeros(6))
    state, scores, ids, lead = nothing, np.zeros(7), [], np.inf
    for id_ in start:
        state, scores = read_one(kind, weights, nothing if forgets else state, id_)
    for _ in range(length):
        ids.append(int(scores.argmax()))
        second, first = np.sort(scores)[-2:]
        lead = min(lead, first - second)
        if reads_own:
            state, scores = read_one(kind, weights, nothing if forgets else state, ids[-1])
    return ids, lead


def read_one(kind, weights, state, id_):
    """The state and the scores after one more id. The gates are in Keras' order."""
    vectors, Wx, Wh, b, Wy, by = weights
    h, c = state
    if kind == "GRU":
        (zx, rx, ox), (zh, rh, oh) = np.split(vectors[id_] @ Wx + b[0], 3), np.split(h @ Wh + b[1], 3)
        z = sigmoid(zx + zh)
        h = z * h + (1 - z) * np.tanh(ox + sigmoid(rx + rh) * oh)
    else:
        i, f, g, o = np.split(vectors[id_] @ Wx + h @ Wh + b, 4)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
    return (h, c), h @ Wy + by


def sigmoid(x):
    """The logistic function."""
    return 1 / (1 + np.exp(-x))


@pytest.fixture
def reader(student):
    """Reads ids one by one with a network that remembers, ours or one that stays with the student's code."""

    def read(model):
        def step(id_):
            x = np.array([[id_]])
            if isinstance(model, Model):
                scores = code_of(student).work_on_model("predict", [model.handle, x], PREDICT_S)
            else:
                scores = model.predict_on_batch(x)
            return np.asarray(scores)

        return step

    return read


@pytest.fixture
def lent(student):
    """Puts a network of ours where the student's functions run."""
    return lambda model: lend(student, model)
