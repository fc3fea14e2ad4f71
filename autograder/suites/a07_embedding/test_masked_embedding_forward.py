"""Embeddings of padded sequences."""

from autograder.suite import points, require_close, require_equal, require_shape


def rows_without_padding(given, text, pad_id):
    """The embeddings that this question is held to, with zeros for padding."""
    out, _ = given.word_embedding_forward(text.x, text.W)
    return out * (text.x != pad_id)[:, :, None]


@points(1)
def test_padding_is_zero(student, given, padded):
    """Padding gets zeros, whatever stands in the table; words get their rows."""
    out, _, _ = student.masked_embedding_forward(padded.x, padded.W)
    require_close("out", out, rows_without_padding(given, padded, 0))


@points(1)
def test_mask(student, padded):
    """The mask is True where there is a word."""
    _, mask, _ = student.masked_embedding_forward(padded.x, padded.W)
    require_shape("mask", mask, padded.x.shape)
    require_equal("mask", mask, padded.x != 0)


@points(1)
def test_another_padding_id(student, given, draw):
    """Padding may have another id than 0, and stand in front."""
    text = draw(V=7)
    text.x[0, :2] = 6
    text.x[0, 2] = 5
    text.x[1, 0] = 0
    out, mask, _ = student.masked_embedding_forward(text.x, text.W, 6)
    require_close("out", out, rows_without_padding(given, text, 6))
    require_equal("mask", mask, text.x != 6)
