"""The gradient of the table where there is padding."""

from autograder.suite import points, require_close


def expected(given, text, *pad_id):
    """The gradient that this question is held to: that of the plain lookup, where the mask lets dout through."""
    mask = given.masked_embedding_forward(text.x, text.W, *pad_id)[1]
    _, cache = given.word_embedding_forward(text.x, text.W)
    return given.word_embedding_backward(text.dout * mask[:, :, None], cache)


def gradient(student, text, *pad_id):
    """What the student's backward makes of the student's own cache."""
    _, _, cache = student.masked_embedding_forward(text.x, text.W, *pad_id)
    return student.masked_embedding_backward(text.dout, cache)


@points(1.5)
def test_gradient(student, given, padded):
    """Words collect their gradients; padding collects none."""
    require_close("dW", gradient(student, padded), expected(given, padded))


@points(0.5)
def test_nothing_but_padding(student, given, draw):
    """A text of padding alone teaches nothing."""
    text = draw(N=1, T=3)
    text.x[:] = 0
    require_close("dW", gradient(student, text), expected(given, text))


@points(1)
def test_another_padding_id(student, given, draw):
    """With another padding id, word 0 learns as any other word."""
    text = draw(V=7)
    text.x[0, 3:] = 6
    text.x[1, 0] = 0
    require_close("dW", gradient(student, text, 6), expected(given, text, 6))
