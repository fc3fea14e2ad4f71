"""The model of reading frames: its layers, and what it has learned about genes that it never saw."""

from autograder.suite import accuracy, points, require_parameters, require_parts, require_shapes


@points(1)
def test_layers(student, parts):
    """A GRU and one sigmoid."""
    require_parts(student.build_dna_model(7), parts.dna())


@points(0.5)
def test_compiled(student, require_compiled_as_asked):
    """Adam at the rate asked for, the loss for one probability, and the accuracy as a metric."""
    require_compiled_as_asked(student.build_dna_model(7), "binary_crossentropy", 0.005)


@points(1.5)
def test_shapes_and_count(student, trainer):
    """One probability for each reading, and the right number of parameters."""
    model = trainer.describe(student.build_dna_model(7))
    require_shapes(model, [None, 7, 64], [None, 1])
    require_parameters(model, 3 * (64 * 32 + 32 * 32 + 2 * 32) + 32 + 1)


@points(1.5)
def test_learns(read_genes, readings, profile):
    """Trained, it is right about most readings of new genes."""
    profile.at_least("dna_learns", accuracy(read_genes(), readings.test_y))


@points(1.5)
def test_hears_the_rhythm(read_genes, readings, profile):
    """Trained, it is right about nearly all readings of new genes."""
    profile.at_least("dna_accuracy", accuracy(read_genes(), readings.test_y))
