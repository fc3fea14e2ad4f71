"""Each character and the one that follows it."""

from autograder.suite import points, require_equal


@points(0.5)
def test_hello(student):
    """HELLO gives (H, E), (E, L), (L, L), (L, O)."""
    inputs, targets = student.shifted_pairs("HELLO")
    require_equal("inputs", inputs, "HELL")
    require_equal("targets", targets, "ELLO")


@points(0.25)
def test_any_text(student, case):
    """Spaces, signs and repeated letters are characters like all others."""
    text = "".join(case.rng.choice(list("ab ,.\n한글"), 30))
    inputs, targets = student.shifted_pairs(text)
    require_equal("inputs", inputs, text[:-1])
    require_equal("targets", targets, text[1:])


@points(0.25)
def test_short_texts(student):
    """A text of one character or none has no pairs."""
    for text in ("x", ""):
        inputs, targets = student.shifted_pairs(text)
        require_equal("inputs", inputs, "")
        require_equal("targets", targets, "")
