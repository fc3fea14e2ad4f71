"""The translator: its layers, what it looks at, and how many numbers that it never saw it can name."""

from autograder.suite import points, require_parameters, require_parts, require_shapes


@points(1.5)
def test_layers(student, parts):
    """Two embeddings that mask padding, two GRUs of the right size, a softmax over the words."""
    require_parts(student.build_translator(13, 29, 5, 8), parts.translator(13, 29))


@points(0.5)
def test_compiled(student, require_compiled_as_asked):
    """Adam at the rate asked for, the loss for ids, and the accuracy as a metric."""
    require_compiled_as_asked(student.build_translator(13, 29, 5, 8), "sparse_categorical_crossentropy", 0.005)


@points(2)
def test_shapes_and_count(student, trainer):
    """Two inputs, probabilities for every word of the answer, and the right number of parameters."""
    model = trainer.describe(student.build_translator(13, 29, 5, 8))
    require_shapes(model, [[None, 5], [None, 8]], [None, 8, 29])
    encoder, decoder = 3 * (16 * 64 + 64 * 64 + 2 * 64), 3 * (32 * 64 + 64 * 64 + 2 * 64)
    require_parameters(model, 13 * 16 + encoder + 29 * 32 + decoder + 64 * 29 + 29)


@points(1.5)
def test_reads_the_source(translated, require_reads_the_source):
    """The answers depend on the number that was read."""
    require_reads_the_source(translated())


@points(1.5)
def test_does_not_look_ahead(translated, require_does_not_look_ahead):
    """No answer depends on words that stand behind it."""
    require_does_not_look_ahead(translated())


@points(1.5)
def test_learns(translated, numbers, right_to_the_end, profile):
    """Trained, it names some of the new numbers without a mistake."""
    profile.at_least("translator_learns", right_to_the_end(translated()["test"], numbers.test_out))


@points(1.5)
def test_exact_match(translated, numbers, right_to_the_end, profile):
    """Trained, it names most of the new numbers without a mistake."""
    profile.at_least("translator_exact_match", right_to_the_end(translated()["test"], numbers.test_out))
