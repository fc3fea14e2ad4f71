"""Texts with all kinds of signs between their words."""

from autograder.suite import points, require_equal


@points(1)
def test_words(student, reference, draw_texts):
    """Words come out in order, whatever stands between them."""
    for text in draw_texts(6):
        require_equal("words", student.split_words(text.lower()), reference.split_words(text))


@points(0.5)
def test_lower_case(student, reference, draw_texts):
    """Capital letters become small ones."""
    text = " ".join(draw_texts(3)).upper()
    require_equal("words", student.split_words(text), reference.split_words(text))


@points(0.5)
def test_no_words(student):
    """A text without words gives an empty list."""
    for text in ("", " ... !?\n"):
        require_equal("words", student.split_words(text), [])
