"""The loss of a text that is read in pieces."""

import pytest

from autograder.suite import points, require_close


@pytest.fixture
def require_text_loss(student, given, draw, draw_text):
    """Requires the loss of a random text of `length` characters in pieces of T, which is that of reading it at once."""

    def require(length, T):
        text, vocabulary = draw_text(length, 9)
        params = draw(V=9, H=6).params
        x, y = given.shifted_pairs(given.encode(text, vocabulary))
        h, total = None, 0.0
        for start in range(0, len(x), T):
            scores, h, _ = given.lm_forward(x[None, start : start + T], h, params)
            total += given.cross_entropy(scores, y[None, start : start + T])[0] * len(x[start : start + T])
        require_close("loss", student.text_loss(text, vocabulary, params, T), total / len(x))

    return require


@points(1)
def test_state_is_carried(require_text_loss):
    """The state is carried from piece to piece: in pieces the loss is the same as at once."""
    require_text_loss(25, 6)
    require_text_loss(25, 50)


@points(1)
def test_short_last_piece(require_text_loss):
    """Every character counts the same, also in a last piece that is shorter."""
    require_text_loss(22, 10)
