"""The public checks of this unit: examples small enough for pencil and paper, and the shapes of the models.

`check("encode")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read them, and
add your own. Grading uses other checks, and trains the models.
"""

import numpy as np

from rnncourse.expect import Wrong, expect_close, expect_error, expect_shape, expect_values

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


# teacher_forcing


def test_teacher_forcing_example(student):
    """The lesson's example, and a shorter answer."""
    targets = np.array([[5, 6, 9, 0], [7, 0, 0, 0]])
    decoder_in, decoder_out = expect_values("teacher_forcing", student.teacher_forcing(targets), 2)
    expect_close("decoder_in", decoder_in, [[1, 5, 6, 9, 0], [1, 7, 0, 0, 0]], "advice.decoder_in")
    expect_close("decoder_out", decoder_out, [[5, 6, 9, 2, 0], [7, 2, 0, 0, 0]], "advice.decoder_out")


# build_translator


def test_build_translator_shapes(student):
    """Five symbols, nine words, sources of four places and answers of seven."""
    model = student.build_translator(5, 9, 4, 7)
    expect_model("model", model, [(None, 4), (None, 7)], (None, 7, 9), "advice.translator_shape")


# translator_training


def test_translator_training_stops(student):
    """There is a callback that can stop the training."""
    settings = student.translator_training()
    if not isinstance(settings, dict):
        raise Wrong("wrong_type", name="training", type=type(settings).__name__, expected="dict")
    names = [callback.get("name") for callback in settings.get("callbacks", ()) if isinstance(callback, dict)]
    if "EarlyStopping" not in names:
        raise Wrong("advice.stopping")


def test_translator_training_holds_out(student):
    """Some pairs are held out."""
    if not student.translator_training().get("validation_split", 0) > 0:
        raise Wrong("advice.held_out")


# greedy_decode


class CountsUp:
    """Stands in for a model: what follows on a word is the next id, and on its third word END."""

    def __call__(self, inputs, **_):
        """Probabilities (N, T, 9) that have read the place itself and all before it."""
        read = np.asarray(inputs[1])
        following = np.where(np.arange(read.shape[1]) == 3, 2, np.maximum(read, 3) + 1)
        return np.eye(9)[np.minimum(following, 8)]

    predict = predict_on_batch = __call__


def test_greedy_decode_counts_up(student):
    """A model that counts up writes three words and END."""
    decoded = student.greedy_decode(CountsUp(), np.zeros((2, 3)), 6)
    expect_close("decoded", decoded, [[4, 5, 6, 2, 0, 0]] * 2, "advice.greedy")


# exact_match


def test_exact_match_example(student):
    """Of three answers one has a wrong word, and one goes on too long."""
    targets = np.array([[5, 6, 2, 0], [5, 6, 2, 0], [7, 2, 0, 0]])
    decoded = np.array([[5, 6, 2, 0], [5, 8, 2, 0], [7, 7, 2, 0]])
    expect_close("share", student.exact_match(decoded, targets), 1 / 3, "advice.exact_match")


# build_captioner


def test_build_captioner_shapes(student):
    """Pictures of three by five, nine words, captions of six places."""
    model = student.build_captioner(3, 5, 9, 6)
    expect_model("model", model, [(None, 3, 5), (None, 6)], (None, 6, 9), "advice.captioner_shape")


# frame_examples


def test_frame_examples_example(student):
    """A short gene, two codons: in frame GAT TAC, shifted ATT ACA."""
    x, y = expect_values("frame_examples", student.frame_examples(["ATGGATTACAAAA"], 2), 2)
    expect_shape("x", x, (2, 2, 64), "advice.frame_shape")
    expect_close("codons in frame", np.argmax(x, axis=-1)[0], [35, 49], "advice.frame_codons")
    expect_close("codons shifted", np.argmax(x, axis=-1)[1], [15, 4], "advice.frame_codons")
    expect_close("y", y, [1, 0], "advice.frame_answers")


def test_frame_examples_refuses(student):
    """Ten letters are too few for two codons in three frames behind a start codon."""
    expect_error(ValueError, "advice.frame_short", student.frame_examples, ["ATGGATTACA"], 2)


# build_dna_model


def test_build_dna_model_shapes(student):
    """Readings of eight codons, one probability for each."""
    expect_model("model", student.build_dna_model(8), (None, 8, 64), (None, 1), "advice.dna_shape")
