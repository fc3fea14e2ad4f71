"""The tagger: its layers, its size, and what it has learned about sentences that it never saw."""

import numpy as np

from autograder.suite import points, require_parameters, require_parts, require_shapes


@points(2)
def test_layers(student, parts):
    """An embedding that masks padding, both directions joined end to end, a softmax for every word."""
    require_parts(student.build_tagger(23, 5, 7), parts.tagger(23, 5))


@points(1)
def test_compiled(student, require_compiled_as_asked):
    """Adam at the rate asked for, the loss for ids, and the accuracy as a metric."""
    require_compiled_as_asked(student.build_tagger(23, 5, 7), "sparse_categorical_crossentropy", 0.01)


@points(2)
def test_shapes_and_count(student, trainer):
    """One row of probabilities for every word, and the right number of parameters."""
    model = trainer.describe(student.build_tagger(23, 5, 7))
    require_shapes(model, [None, 7], [None, 7, 5])
    one_direction = 4 * (16 * 16 + 16 * 16 + 16)
    require_parameters(model, 23 * 16 + 2 * one_direction + (32 * 5 + 5))


def accuracy(probabilities, tags):
    """The share of words with the right tag."""
    return float(np.mean(probabilities.argmax(axis=-1)[tags > 0] == tags[tags > 0]))


@points(2)
def test_learns(tagged, sentences, profile):
    """Trained, it gives most words of new sentences the right tag."""
    profile.at_least("tagger_learns", accuracy(tagged(), sentences.test_y))


@points(2)
def test_both_sides_decide(tagged, sentences, profile):
    """Also words whose tag depends on what stands behind them are right."""
    profile.at_least("tagger_accuracy", accuracy(tagged(), sentences.test_y))
