"""The public checks of this unit: examples small enough for pencil and paper, and the shapes of the models.

`check("encode")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read them, and
add your own. Grading uses other checks, and trains the models.
"""

import numpy as np

from rnncourse.expect import Wrong, expect_close, expect_error, expect_shape

IDS = {"rain": 1, "falls": 2, "softly": 3}


def expect_model(name, model, inputs, outputs, advice):
    """`model` is a Keras model with these shapes, the batch as None."""
    if not hasattr(model, "count_params"):
        raise Wrong("wrong_type", name=name, type=type(model).__name__, expected="keras.Model")
    for which, shape, expected in (("input", model.input_shape, inputs), ("output", model.output_shape, outputs)):
        if shape != expected:
            raise Wrong("wrong_shape", advice, name=f"{name}, {which}", shape=shape, expected=expected)


# encode


def test_encode_example(student):
    """The lesson's two sentences."""
    encoded = student.encode([["softly", "rain", "falls"], ["rain"]], IDS, 4)
    expect_close("encoded", encoded, [[3, 1, 2, 0], [1, 0, 0, 0]], "advice.encode")


def test_encode_refuses(student):
    """Three words do not fit into two places."""
    expect_error(ValueError, "advice.encode_long", student.encode, [["softly", "rain", "falls"]], IDS, 2)


# build_tagger


def test_build_tagger_shapes(student):
    """Ten words, four tags, sentences of six places."""
    expect_model("model", student.build_tagger(10, 4, 6), (None, 6), (None, 6, 4), "advice.tagger_shape")


def test_build_tagger_is_compiled(student):
    """A model that is not compiled cannot be trained."""
    if getattr(student.build_tagger(10, 4, 6), "optimizer", None) is None:
        raise Wrong("advice.compile")


# token_accuracy


def test_token_accuracy_example(student):
    """The lesson's two sentences: three words, two of them right."""
    probabilities = np.array(
        [[[0.1, 0.7, 0.2], [0.2, 0.3, 0.5], [0.9, 0.1, 0.0]], [[0.0, 0.4, 0.6], [0.8, 0.1, 0.1], [0.5, 0.2, 0.3]]]
    )
    accuracy = student.token_accuracy(probabilities, np.array([[1, 2, 0], [1, 0, 0]]))
    expect_close("accuracy", accuracy, 2 / 3, "advice.token_accuracy")


def test_token_accuracy_of_nothing(student):
    """Padding and nothing else."""
    accuracy = student.token_accuracy(np.full((2, 3, 4), 0.25), np.zeros((2, 3), int))
    expect_shape("accuracy", accuracy, ())
    if not accuracy == 0:
        raise Wrong("advice.no_words")
