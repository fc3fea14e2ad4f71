"""The five forms of input and output."""

from autograder.suite import points


@points(1.5)
def test_a_sequence_on_one_side(student, reference, require_choices):
    """The form of the tasks with a sequence on one side at most."""
    keys = ("digit", "flat", "caption", "continue", "review", "price")
    require_choices("forms", student.sequence_forms(), reference.sequence_forms(), keys)


@points(1.5)
def test_sequences_on_both_sides(student, reference, require_choices):
    """The form of the tasks with a sequence on both sides."""
    keys = ("translate", "answer", "grammar", "frames")
    require_choices("forms", student.sequence_forms(), reference.sequence_forms(), keys)
