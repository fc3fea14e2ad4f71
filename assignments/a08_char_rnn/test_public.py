"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("make_vocabulary")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read
them, and add your own. Grading uses other checks, with random numbers and other sizes.
"""

import numpy as np

from rnncourse.expect import expect_close, expect_error, expect_integer, expect_keys, expect_shape, expect_values

BY_HAND = 1e-3  # the numbers of the lesson are rounded


def example():
    """The lesson's example by hand: what is read, what should be predicted, and the parameters."""
    params = {"Wx": [[1.0], [-1.0]], "Wh": [[0.5]], "b": [0.0], "Wy": [[2.0, -2.0]], "by": [0.0, 0.0]}
    return np.array([[0, 1]]), np.array([[1, 1]]), {name: np.array(value) for name, value in params.items()}


def code_points(name, text, expected, advice):
    """`text` is this text."""
    points = [ord(character) for character in text] if isinstance(text, str) else text
    expect_close(name, points, [ord(character) for character in expected], advice)


# make_vocabulary


def test_make_vocabulary_hello(student):
    """The characters of HELLO."""
    code_points("vocabulary", student.make_vocabulary("HELLO"), "EHLO", "advice.vocabulary")


# encode


def test_encode_hello(student):
    """The ids of HELLO, counted from 0."""
    expect_close("ids", student.encode("HELLO", "EHLO"), [1, 0, 2, 2, 3], "advice.encode")


def test_encode_refuses(student):
    """A character that is not in the vocabulary."""
    expect_error(ValueError, "advice.encode_refuses", student.encode, "HALLO", "EHLO")


# decode


def test_decode_hello(student):
    """From ids back to HELLO."""
    code_points("text", student.decode(np.array([1, 0, 2, 2, 3]), "EHLO"), "HELLO", "advice.decode")


def test_decode_refuses(student):
    """Minus one is no character."""
    expect_error(ValueError, "advice.decode_refuses", student.decode, np.array([0, -1]), "EHLO")


# shifted_pairs


def test_shifted_pairs_hello(student):
    """What is read in HELLO, and what should be predicted."""
    x, y = expect_values("shifted_pairs", student.shifted_pairs(np.array([1, 0, 2, 2, 3])), 2)
    expect_close("x", x, [1, 0, 2, 2], "advice.pairs")
    expect_close("y", y, [0, 2, 2, 3], "advice.pairs")


# init_params


def test_init_params_shapes(student):
    """Five parameters, each in its shape."""
    shapes = {"Wx": (4, 3), "Wh": (3, 3), "b": (3,), "Wy": (3, 4), "by": (4,)}
    params = expect_keys("params", student.init_params(4, 3, 0), shapes, "advice.init_keys")
    for name, shape in shapes.items():
        expect_shape(f"params[{name}]", params[name], shape, "advice.init_shapes")


# lm_forward


def test_lm_forward_example(student):
    """The lesson's example by hand."""
    x, _, params = example()
    scores, last_h, _ = expect_values("lm_forward", student.lm_forward(x, None, params), 3)
    expect_close("scores", scores, [[[1.523, -1.523], [-1.101, 1.101]]], "advice.forward", tolerance=BY_HAND)
    expect_close("last_h", last_h, [[-0.5506]], "advice.forward_state", tolerance=BY_HAND)


# cross_entropy


def test_cross_entropy_blind(student):
    """Who gives the same score to each of four characters."""
    loss, dscores = expect_values("cross_entropy", student.cross_entropy(np.zeros((1, 2, 4)), np.array([[3, 0]])), 2)
    expect_close("loss", loss, np.log(4), "advice.loss")
    expect_shape("dscores", dscores, (1, 2, 4), "advice.loss_shape")


def test_cross_entropy_large(student):
    """Scores of a thousand."""
    loss, _ = expect_values("cross_entropy", student.cross_entropy(np.array([[[1000.0, 0.0]]]), np.array([[1]])), 2)
    expect_close("loss", loss, 1000.0, "advice.loss_large")


# perplexity


def test_perplexity_limits(student):
    """One who is never surprised, and one who is blind among five characters."""
    expect_close("perplexity", student.perplexity(0.0), 1.0, "advice.perplexity")
    expect_close("perplexity", student.perplexity(np.log(5)), 5.0, "advice.perplexity")


# text_loss


def test_text_loss_pieces(student):
    """The same text at once and in pieces."""
    _, _, params = example()
    whole, pieces = (student.text_loss("abba", "ab", params, T) for T in (3, 2))
    expect_shape("loss", whole, (), "advice.text_loss")
    expect_close("loss", pieces, whole, "advice.text_loss")


# lm_backward


def test_lm_backward_shapes(student):
    """Each gradient has the shape of its parameter, and the output bias adds up."""
    x, _, params = example()
    _, _, cache = expect_values("lm_forward", student.lm_forward(x, None, params), 3)
    dscores = np.array([[[1.0, 0.0], [2.0, -1.0]]])
    grads = expect_keys("grads", student.lm_backward(dscores, cache), params, "advice.backward_keys")
    for name, value in params.items():
        expect_shape(f"grads[{name}]", grads[name], value.shape, "advice.backward_keys")
    expect_close("grads[by]", grads["by"], [3, -1], "advice.backward_adds")


# clip_by_global_norm


def test_clip_by_global_norm_example(student):
    """The lesson's 3 and 4."""
    grads = {"one": np.array([3.0]), "two": np.array([4.0])}
    clipped, norm = expect_values("clip_by_global_norm", student.clip_by_global_norm(grads, 1.0), 2)
    expect_keys("clipped", clipped, grads)
    expect_close("norm", norm, 5.0, "advice.clip_norm")
    expect_close("clipped[one]", clipped["one"], [0.6], "advice.clip")
    expect_close("clipped[two]", clipped["two"], [0.8], "advice.clip")


# adagrad_step


def test_adagrad_step_first(student):
    """The first step is lr long, whatever the gradient."""
    result = student.adagrad_step({"w": np.array([1.0, 1.0])}, {"w": np.array([0.5, -20.0])}, lr=0.1)
    params, _ = expect_values("adagrad_step", result, 2)
    expect_keys("params", params, {"w"})
    expect_close("params[w]", params["w"], [0.9, 1.1], "advice.adagrad")


# adam_step


def test_adam_step_first(student):
    """The first step is lr long, whatever the gradient."""
    result = student.adam_step({"w": np.array([1.0, 1.0])}, {"w": np.array([0.5, -20.0])}, lr=0.1)
    params, _ = expect_values("adam_step", result, 2)
    expect_keys("params", params, {"w"})
    expect_close("params[w]", params["w"], [0.9, 1.1], "advice.adam")


# train


def test_train_counts(student):
    """Three epochs of two pieces give six losses."""
    _, _, params = example()
    _, losses = expect_values("train", student.train("abba", "ab", params, 2, 3, 0.01), 2)
    expect_shape("losses", losses, (6,), "advice.train_losses")


# sample_argmax


def test_sample_argmax_rows(student):
    """The largest of each row; of equal ones the first."""
    scores = np.array([[1.0, 3.0, 2.0], [5.0, 0.0, 5.0]])
    expect_close("ids", student.sample_argmax(scores), [1, 0], "advice.argmax")


# sample_categorical


def test_sample_categorical_certain(student):
    """Where one score is far above the others there is only one choice."""
    ids = student.sample_categorical(np.array([[0.0, 500.0, 0.0], [500.0, 0.0, 0.0]]), 1.0, 0)
    expect_close("ids", ids, [1, 0], "advice.sample")


def test_sample_categorical_refuses(student):
    """A temperature of 0."""
    expect_error(ValueError, "advice.sample_refuses", student.sample_categorical, np.zeros((1, 3)), 0.0, 0)


# generate


def test_generate_length(student):
    """Seven characters are asked for."""
    _, _, params = example()
    text = student.generate("ab", 7, params, "ab")
    expect_integer("len(text)", len(text), 7, "advice.generate_length")


def test_generate_repeats(student):
    """The model of the lesson's example writes on from a."""
    _, _, params = example()
    code_points("text", student.generate("a", 4, params, "ab"), "aaaa", "advice.generate")
