"""From characters to ids."""

from autograder.suite import points, require_close, require_raises


@points(1)
def test_places(student, reference, draw_text):
    """The id of a character is its place in the vocabulary, in whatever order that is."""
    text, vocabulary = draw_text(30, 8)
    require_close("ids", student.encode(text, vocabulary), reference.encode(text, vocabulary))


@points(0.5)
def test_other_characters(student, reference, case):
    """Spaces, line breaks and Hangul have ids too."""
    vocabulary = "".join(case.rng.permutation(list("Aa \n한글")))
    text = "".join(case.rng.permutation(list(vocabulary)))
    require_close("ids", student.encode(text, vocabulary), reference.encode(text, vocabulary))


@points(0.5)
def test_refuses_unknown_characters(student, draw_text):
    """A character that is not in the vocabulary raises ValueError."""
    text, vocabulary = draw_text(12, 6)
    require_raises(ValueError, student.encode, text[:5] + "#" + text[5:], vocabulary)
