"""The different characters of a text."""

from autograder.suite import points


@points(0.5)
def test_sorted_once(student, reference, require_text, draw_text):
    """Every character stands in the vocabulary once, in sorted order."""
    text, _ = draw_text(40, 9)
    require_text("vocabulary", student.make_vocabulary(text), reference.make_vocabulary(text))


@points(0.5)
def test_all_characters_count(student, reference, require_text, case):
    """Capital letters, spaces, line breaks and Hangul are characters like others."""
    text = "".join(case.rng.permutation(list("Aa Bb\n\t.한글é")))
    require_text("vocabulary", student.make_vocabulary(text), reference.make_vocabulary(text))
