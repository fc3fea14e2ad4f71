"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("text_pieces")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read them,
and add your own. Grading uses other checks, with random texts and other sizes, and trains your network.
"""

import importlib.util

import numpy as np

from rnncourse.expect import Wrong, expect_close, expect_error, expect_integer, expect_values

ROSE = "A ROSE.\nIS A\n\nROSE.\nIT IS."


def expect_same(name, found, expected, advice):
    """`found` is this very thing."""
    if found != expected:
        raise Wrong("wrong_number", advice, name=name)


# text_pieces


def test_text_pieces_hello(student):
    """HELLO in pieces of two characters."""
    x, y = expect_values("text_pieces", student.text_pieces("HELLO", "EHLO", 2), 2)
    expect_close("x", x, [[1, 0], [2, 2]], "advice.pieces")
    expect_close("y", y, [[0, 2], [2, 3]], "advice.joints")


def test_text_pieces_rest(student):
    """Two characters more do not make another piece of three."""
    x, _ = expect_values("text_pieces", student.text_pieces("abcabc", "abc", 3), 2)
    expect_close("x", x, [[0, 1, 2]], "advice.rest")


def test_text_pieces_refuses(student):
    """A letter that is not in the vocabulary."""
    expect_error(ValueError, "advice.unknown", student.text_pieces, "abx", "ab", 1)


# build_model


def test_build_model_sizes(student):
    """Pieces of any length go in, and a score for each of five characters comes out."""
    if importlib.util.find_spec("keras") is None:
        raise Wrong("advice.no_keras")
    model = student.build_model(5, 4, 3)
    for name, shape, wanted in (
        ("input", model.input_shape, (None, None)),
        ("output", model.output_shape, (None, None, 5)),
    ):
        if shape != wanted:
            raise Wrong("wrong_shape", "advice.model", name=name, shape=shape, expected=wanted)
    scores = np.asarray(model(np.array([[0, 4]])))
    if np.allclose(scores.sum(axis=-1), 1, atol=1e-5):
        raise Wrong("wrong_number", "advice.logits", name="scores")


def test_build_model_first_loss(student):
    """Before training, a network is about as surprised as by even chances."""
    if importlib.util.find_spec("keras") is None:
        raise Wrong("advice.no_keras")
    x = np.arange(24).reshape(4, 6) % 5
    loss = student.build_model(5, 4, 3).evaluate(x, (x + 1) % 5, verbose=0)
    if not abs(np.ravel(loss)[0] - np.log(5)) < 0.3:
        raise Wrong("wrong_number", "advice.loss", name="loss")


# training


def test_training_stops(student):
    """There is a callback that can stop the training."""
    settings = student.training()
    if not isinstance(settings, dict):
        raise Wrong("wrong_type", name="training", type=type(settings).__name__, expected="dict")
    names = [callback.get("name") for callback in settings.get("callbacks", ()) if isinstance(callback, dict)]
    expect_same("callbacks", "EarlyStopping" in names, True, "advice.stopping")


def test_training_holds_out(student):
    """Some pieces are held out, without which there is nothing to watch."""
    expect_same("validation_split", student.training().get("validation_split", 0) > 0, True, "advice.held_out")


# continuing_batches


def test_continuing_batches_two_readers(student):
    """Thirteen ids for two readers, in pieces of three."""
    x, y = expect_values("continuing_batches", student.continuing_batches(np.arange(13), 2, 3), 2)
    expect_close("x", x, [[0, 1, 2], [6, 7, 8], [3, 4, 5], [9, 10, 11]], "advice.readers")
    expect_close("y", y, [[1, 2, 3], [7, 8, 9], [4, 5, 6], [10, 11, 12]], "advice.joints")


def test_continuing_batches_refuses(student):
    """Six ids are one too few for two readers and pieces of three."""
    expect_error(ValueError, "advice.few", student.continuing_batches, np.arange(6), 2, 3)


# writing_model


def tiny_network():
    """An untrained network of the kind that build_model makes."""
    if importlib.util.find_spec("keras") is None:
        raise Wrong("advice.no_keras")
    import keras

    recurrent = keras.layers.GRU(3, return_sequences=True)
    return keras.Sequential([keras.Input((None,)), keras.layers.Embedding(4, 2), recurrent, keras.layers.Dense(4)])


def test_writing_model_remembers(student):
    """The same character twice: the second time the scores are others, and those of the network it was made from."""
    model = tiny_network()
    writer = student.writing_model(model)
    first, second = (np.asarray(writer(np.array([[2]]))) for _ in range(2))
    if np.allclose(first, second):
        raise Wrong("wrong_number", "advice.stateful", name="scores")
    expect_close("scores", second, np.asarray(model(np.array([[2, 2]])))[:, 1:], "advice.weights", tolerance=1e-4)


# sample_id


def test_sample_id_sure(student):
    """Where one score is far above the others, there is little to draw."""
    expect_integer("id", student.sample_id(np.array([0.0, 90.0, 3.0]), 1.0, 5), 1, "advice.sample")


def test_sample_id_even(student):
    """At a high temperature all three ids come."""
    ids = {int(student.sample_id(np.array([0.0, 5.0, 3.0]), 100.0, seed)) for seed in range(60)}
    expect_same("ids", ids, {0, 1, 2}, "advice.temperature")


# write_text


def test_write_text_length(student):
    """As many characters as asked for, all of the vocabulary, and the same again for the same seed."""
    model = tiny_network()
    texts = [student.write_text(model, "ab", 5, "abcd", 1.0, 3) for _ in range(2)]
    if len(texts[0]) != 5 or not set(texts[0]) <= set("abcd"):
        raise Wrong("wrong_number", "advice.length", name="text")
    expect_same("text", texts[0], texts[1], "advice.seed")


# loop_length


def test_loop_length_small(student):
    """Two loops, and a text that has none."""
    expect_integer("length", student.loop_length("once more and more and more and"), 9, "advice.loop")
    expect_integer("length", student.loop_length("hmmm"), 1, "advice.loop")
    expect_integer("length", student.loop_length("abcabc"), 0, "advice.no_loop")


# speakers


def test_speakers_rose(student):
    """One name after an empty line, and one at the beginning."""
    expect_same("names", list(student.speakers(ROSE)), ["A ROSE", "ROSE"], "advice.speakers")
