"""The captioner: its layers, what it looks at, and how many pictures that it never saw it can describe."""

from autograder.suite import points, require_parameters, require_parts, require_shapes


@points(1.5)
def test_layers(student, parts):
    """The picture as a state of the decoder, an embedding of words that masks padding, and a softmax over the words."""
    require_parts(student.build_captioner(7, 9, 17, 6), parts.captioner(17))


@points(0.5)
def test_compiled(student, require_compiled_as_asked):
    """Adam at the rate asked for, the loss for ids, and the accuracy as a metric."""
    require_compiled_as_asked(student.build_captioner(7, 9, 17, 6), "sparse_categorical_crossentropy", 0.005)


@points(2)
def test_shapes_and_count(student, trainer):
    """Two inputs, probabilities for every word of the caption, and the right number of parameters."""
    model = trainer.describe(student.build_captioner(7, 9, 17, 6))
    require_shapes(model, [[None, 7, 9], [None, 6]], [None, 6, 17])
    require_parameters(model, 63 * 64 + 64 + 17 * 16 + 3 * (16 * 64 + 64 * 64 + 2 * 64) + 64 * 17 + 17)


@points(1)
def test_looks_at_the_picture(captioned, require_reads_the_source):
    """The captions depend on the picture."""
    require_reads_the_source(captioned())


@points(1)
def test_does_not_look_ahead(captioned, require_does_not_look_ahead):
    """No word of a caption depends on words that stand behind it."""
    require_does_not_look_ahead(captioned())


@points(1.5)
def test_learns(captioned, pictures, right_to_the_end, profile):
    """Trained, it describes some of the new pictures without a mistake."""
    profile.at_least("captioner_learns", right_to_the_end(captioned()["test"], pictures.test_out))


@points(1.5)
def test_exact_match(captioned, pictures, right_to_the_end, profile):
    """Trained, it describes most of the new pictures without a mistake."""
    profile.at_least("captioner_exact_match", right_to_the_end(captioned()["test"], pictures.test_out))
