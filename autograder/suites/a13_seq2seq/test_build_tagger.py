"""The tagger: its layers, its size, and what it has learned about sentences that it never saw."""

import numpy as np

from autograder.suite import (
    points,
    reject,
    require_compiled,
    require_layers,
    require_parameters,
    require_shapes,
)


@points(2)
def test_layers(student):
    """An embedding that masks padding, both directions joined end to end, a softmax for every word."""
    model = student.build_tagger(23, 5, 7)
    on_its_own = bool(model.layers) and model.layers[-1].kind == "Dense"
    require_layers(
        model,
        [
            ("Embedding", {"input_dim": 23, "output_dim": 16, "mask_zero": True}),
            ("Bidirectional", {"layer": "LSTM", "units": 16, "return_sequences": True, "merge_mode": "concat"}),
            ("Dense" if on_its_own else "TimeDistributed", {"units": 5, "activation": "softmax"}),
        ],
    )


@points(1)
def test_compiled(student):
    """Adam at the rate asked for, the loss for ids, and the accuracy as a metric."""
    model = student.build_tagger(23, 5, 7)
    require_compiled(
        model, loss="sparse_categorical_crossentropy", optimizer="adam", learning_rate=0.01, metrics="accuracy"
    )
    loss = model.compiled["loss"]
    if isinstance(loss, dict) and loss["config"].get("from_logits"):
        reject("loss_from_logits")


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
