"""Training, held to the loop of its contract, and to what it is for: a model that has learned its text."""

import numpy as np
import pytest

from autograder.suite import points, reject, require_close, require_raises


@pytest.fixture
def require_training(student, given, require_arrays, draw, draw_text):
    """Requires the losses and the parameters of training on a random text, with the pieces that it is held to."""

    def require(length, T, epochs, lr, scale=1.0, **settings):
        text, vocabulary = draw_text(length, 6)
        params = draw(V=6, H=5).params
        params["Wy"] *= scale
        expected, expected_losses = trained(given, text, vocabulary, params, T, epochs, lr, **settings)
        found, losses = student.train(text, vocabulary, params, T, epochs, lr, **settings)
        require_close("losses", losses, expected_losses)
        require_arrays("params", found, expected)

    return require


def trained(given, text, vocabulary, params, T, epochs, lr, max_norm=5.0, optimizer="adam"):
    """The contract, line by line."""
    step = given.adam_step if optimizer == "adam" else given.adagrad_step
    x, y = given.shifted_pairs(given.encode(text, vocabulary))
    state, losses = None, []
    for _ in range(epochs):
        h = None
        for start in range(0, len(x), T):
            scores, h, cache = given.lm_forward(x[None, start : start + T], h, params)
            loss, dscores = given.cross_entropy(scores, y[None, start : start + T])
            clipped, _ = given.clip_by_global_norm(given.lm_backward(dscores, cache), max_norm)
            params, state = step(params, clipped, state, lr=lr)
            losses.append(loss)
    return params, np.array(losses)


@points(1)
def test_whole_text(require_training):
    """A text that fits into one piece: loss, gradients, clipping and step, again and again."""
    require_training(7, 10, 4, 0.05)


@points(1.5)
def test_pieces(require_training):
    """A text in pieces: the state is carried from piece to piece, and starts from zeros in every epoch."""
    require_training(18, 5, 2, 0.02)


@points(0.5)
def test_adagrad(require_training):
    """With Adagrad in the place of Adam."""
    require_training(12, 4, 2, 0.05, optimizer="adagrad")


@points(1)
def test_clipping(require_training):
    """The gradients are clipped before the step, at the norm that is given, by default at 5."""
    require_training(15, 3, 2, 0.02, scale=30.0)
    require_training(11, 3, 2, 0.02, max_norm=0.4, scale=2.0)


@points(1.5)
def test_hello(student, given, case):
    """From random parameters of any seed, HELLO is learned to below 0.01 nats per character."""
    text, vocabulary = "HELLO", "EHLO"
    x, y = given.shifted_pairs(given.encode(text, vocabulary))
    start = given.init_params(4, 12, int(case.integers(0, 2**31)))

    def learned(params):
        scores, _, _ = given.lm_forward(x[None], None, params)
        return given.cross_entropy(scores, y[None])[0] < 0.01

    params, losses = student.train(text, vocabulary, start, 4, 120, 0.1)
    if not learned(params):
        if not learned(trained(given, text, vocabulary, start, 4, 120, 0.1)[0]):
            return  # pieces that are wrong themselves: it is not for want of training
        reject("not_learned", None, name="HELLO")
    if losses.size == 0 or not losses.ravel()[-1] < 0.01:
        reject("losses_stay_high", None, name="losses")


@points(0.5)
def test_refuses_other_optimizers(student, draw):
    """An optimizer that does not exist raises ValueError."""
    params = draw(V=4, H=3).params
    require_raises(ValueError, student.train, "abcda", "abcd", params, 2, 1, 0.1, optimizer="magic")
