"""Independent or sequential: what an order can tell."""

from autograder.suite import points


@points(1)
def test_games_and_words(student, reference, require_choices):
    """The kind of the coin, the melody, the sentence and the dice."""
    keys = ("coin", "melody", "sentence", "dice")
    require_choices("kinds", student.data_kinds(), reference.data_kinds(), keys)


@points(1)
def test_measurements(student, reference, require_choices):
    """The kind of the temperature, the digits, the DNA and the survey."""
    keys = ("temperature", "digits", "dna", "survey")
    require_choices("kinds", student.data_kinds(), reference.data_kinds(), keys)
