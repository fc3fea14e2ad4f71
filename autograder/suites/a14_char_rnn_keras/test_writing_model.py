"""The network for writing, made from networks with random weights."""

import numpy as np
import pytest

from autograder.suite import points, require_close, require_layers, require_shape, require_shapes


@pytest.fixture
def require_same_scores(student, network, lent, reader, case):
    """Requires the scores of the whole text, when it is read one character after the other."""

    def require(kind, length=7):
        model = network(kind=kind)
        ids = case.integers(0, 7, (1, length))
        step = reader(student.writing_model(lent(model)))
        found = [step(id_) for id_ in ids[0]]
        for scores in found:
            require_shape("scores", scores, (1, 1, 7))
        require_close("scores", np.concatenate(found, axis=1), np.asarray(model(ids)), rtol=1e-4)

    return require


@points(1)
def test_layers(student, trainer, network, lent):
    """The layers keep their kinds and sizes, the recurrent one is stateful, and one character of one text goes in."""
    model = student.writing_model(lent(network()))
    described = trainer.describe(model)
    wanted = {"units": 6, "return_sequences": True, "stateful": True, "go_backwards": False}
    dense = ("Dense", {"units": 7, "activation": "linear"})
    require_layers(model, [("Embedding", {"input_dim": 7, "output_dim": 5}), ("GRU", wanted), dense])
    require_shapes(described, [1, 1], [1, 1, 7])


@points(2)
def test_remembers(require_same_scores):
    """After many characters it gives the scores of the trained network that reads them all at once."""
    require_same_scores("GRU")


@points(1)
def test_lstm(require_same_scores):
    """The same for an LSTM."""
    require_same_scores("LSTM")
