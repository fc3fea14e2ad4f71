"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("rnn_forward")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read them,
and add your own. Grading uses other checks, with random numbers and other sizes.
"""

import numpy as np

from rnncourse.expect import expect_close, expect_error, expect_integer, expect_keys, expect_shape, expect_values

BY_HAND = 1e-3  # the numbers of the lesson's example are rounded to four digits


def example():
    """The cell of the lesson's worked example: N = 1, T = 3, D = 1, H = 2."""
    x = np.array([[[1.0], [0.0], [2.0]]])
    Wx = np.array([[0.5, -1.0]])
    Wh = np.array([[0.5, 1.0], [0.0, -0.5]])
    b = np.array([0.0, 0.5])
    return x, np.zeros((1, 2)), Wx, Wh, b


def example_output():
    """The output layer of the lesson's worked example: O = 2."""
    return np.array([[1.0, -1.0], [0.5, 1.0]]), np.array([0.0, 0.5])


def zero_cell(D, H):
    """Weights and bias, all zero."""
    return np.zeros((D, H)), np.zeros((H, H)), np.zeros(H)


# rnn_step_forward


def test_rnn_step_forward_shape(student):
    """Three sequences at once give three states."""
    result = student.rnn_step_forward(np.ones((3, 2)), np.zeros((3, 4)), *zero_cell(2, 4))
    next_h, _ = expect_values("rnn_step_forward", result, 2)
    expect_shape("next_h", next_h, (3, 4), "advice.step_shape")


def test_rnn_step_forward_first_step(student):
    """Step 1 of the worked example."""
    x, h0, *weights = example()
    next_h, _ = expect_values("rnn_step_forward", student.rnn_step_forward(x[:, 0], h0, *weights), 2)
    expect_close("next_h", next_h, [[0.4621, -0.4621]], "advice.step_first", tolerance=BY_HAND)


def test_rnn_step_forward_second_step(student):
    """Step 2 of the worked example, where the input is 0 and memory does the work."""
    x, _, *weights = example()
    h1 = np.array([[0.46211716, -0.46211716]])
    next_h, _ = expect_values("rnn_step_forward", student.rnn_step_forward(x[:, 1], h1, *weights), 2)
    expect_close("next_h", next_h, [[0.2270, 0.8316]], "advice.step_second", tolerance=BY_HAND)


def test_rnn_step_forward_bias_alone(student):
    """With all weights zero, every sequence gets the tanh of the bias."""
    Wx, Wh, _ = zero_cell(2, 3)
    b = np.array([0.0, 1.0, -2.0])
    next_h, _ = expect_values(
        "rnn_step_forward", student.rnn_step_forward(np.ones((2, 2)), np.ones((2, 3)), Wx, Wh, b), 2
    )
    expect_close("next_h", next_h, np.tanh([b, b]), "advice.step_bias")


def test_rnn_step_forward_refuses(student):
    """A bias of one number for three hidden units is refused."""
    Wx, Wh, _ = zero_cell(2, 3)
    arguments = np.ones((2, 2)), np.ones((2, 3)), Wx, Wh, np.zeros(1)
    expect_error(ValueError, "advice.step_refuses", student.rnn_step_forward, *arguments)


# rnn_forward


def test_rnn_forward_shape(student):
    """Two sequences of five steps give two rows of five states."""
    h, _ = expect_values("rnn_forward", student.rnn_forward(np.ones((2, 5, 3)), np.zeros((2, 4)), *zero_cell(3, 4)), 2)
    expect_shape("h", h, (2, 5, 4), "advice.forward_shape")


def test_rnn_forward_by_hand(student):
    """The three states of the worked example."""
    h, _ = expect_values("rnn_forward", student.rnn_forward(*example()), 2)
    states = [[[0.4621, -0.4621], [0.2270, 0.8316], [0.8053, -0.9340]]]
    expect_close("h", h, states, "advice.forward_by_hand", tolerance=BY_HAND)


def test_rnn_forward_default_start(student):
    """The worked example again, with h0 left to its default, None."""
    x, _, *weights = example()
    h, _ = expect_values("rnn_forward", student.rnn_forward(x, None, *weights), 2)
    h = expect_shape("h", h, (1, 3, 2), "advice.forward_shape")
    expect_close("h[:, 0]", h[:, 0], [[0.4621, -0.4621]], "advice.forward_none", tolerance=BY_HAND)


def test_rnn_forward_start_is_used(student):
    """A cell that only repeats its own state carries h0 along."""
    Wx, _, b = zero_cell(1, 2)
    h0 = np.array([[1.0, -0.5]])
    h, _ = expect_values("rnn_forward", student.rnn_forward(np.ones((1, 2, 1)), h0, Wx, np.eye(2), b), 2)
    expect_close("h", h, np.stack([np.tanh(h0), np.tanh(np.tanh(h0))], axis=1), "advice.forward_start")


# rnn_layer


def test_rnn_layer_default(student):
    """Without options the layer gives what is known at the end."""
    x, _, *weights = example()
    out = student.rnn_layer(x, *weights)
    expect_close("out", out, [[0.8053, -0.9340]], "advice.layer_default", tolerance=BY_HAND)


def test_rnn_layer_sequences(student):
    """return_sequences=True gives a state for each of the three steps."""
    x, _, *weights = example()
    out = student.rnn_layer(x, *weights, return_sequences=True)
    expect_shape("out", out, (1, 3, 2), "advice.layer_sequences")


def test_rnn_layer_state(student):
    """return_state=True gives two values, and the second one is a state."""
    x, _, *weights = example()
    for sequences, shape in ((False, (1, 2)), (True, (1, 3, 2))):
        result = student.rnn_layer(x, *weights, return_sequences=sequences, return_state=True)
        out, last_h = expect_values("rnn_layer", result, 2)
        expect_shape("out", out, shape, "advice.layer_sequences")
        expect_shape("last_h", last_h, (1, 2), "advice.layer_state")


# output_layer


def test_output_layer_shapes(student):
    """One state gives one output, a sequence of states a sequence of outputs."""
    Wy, by = np.zeros((4, 3)), np.zeros(3)
    expect_shape("y", student.output_layer(np.ones((2, 4)), Wy, by), (2, 3), "advice.output_shape")
    expect_shape("y", student.output_layer(np.ones((2, 5, 4)), Wy, by), (2, 5, 3), "advice.output_shape")


def test_output_layer_equal_scores(student):
    """Four equal scores share the probability evenly, at every step."""
    y = student.output_layer(np.ones((2, 3, 5)), np.zeros((5, 4)), np.full(4, 7.0), "softmax")
    expect_close("y", y, np.full((2, 3, 4), 0.25), "advice.output_axis")


def test_output_layer_by_hand(student):
    """The output of the worked example after its last step."""
    y = student.output_layer(np.array([[0.80530184, -0.93398756]]), *example_output())
    expect_close("y", y, [[0.8289, 0.1711]], "advice.output_by_hand", tolerance=BY_HAND)


def test_output_layer_huge_scores(student):
    """A score far above the others takes all of the probability."""
    with np.errstate(all="ignore"):
        y = student.output_layer(np.zeros((1, 2)), np.zeros((2, 3)), np.array([2000.0, 0.0, -2000.0]), "softmax")
    expect_close("y", y, [[1.0, 0.0, 0.0]], "advice.output_huge")


def test_output_layer_sigmoid(student):
    """The sigmoid of 0 is a half, far to the right it is 1, far to the left it is 0."""
    with np.errstate(all="ignore"):
        y = student.output_layer(np.zeros((1, 2)), np.zeros((2, 3)), np.array([0.0, 2000.0, -2000.0]), "sigmoid")
    expect_close("y", y, [[0.5, 1.0, 0.0]], "advice.output_sigmoid")


def test_output_layer_identity(student):
    """Identity gives the scores themselves."""
    y = student.output_layer(np.array([[1.0, 2.0]]), np.array([[3.0], [4.0]]), np.array([5.0]), "identity")
    expect_close("y", y, [[16.0]], "advice.output_identity")


def test_output_layer_unknown(student):
    """An activation named "relu6" is refused."""
    arguments = np.ones((1, 2)), np.ones((2, 2)), np.zeros(2), "relu6"
    expect_error(ValueError, "advice.output_unknown", student.output_layer, *arguments)


# rnn_many_to_one and rnn_many_to_many


def test_rnn_many_to_one_shape(student):
    """Two sequences of five steps give two outputs."""
    y = student.rnn_many_to_one(np.ones((2, 5, 3)), None, *zero_cell(3, 4), np.zeros((4, 6)), np.zeros(6))
    expect_shape("y", y, (2, 6), "advice.many_to_one")


def test_rnn_many_to_one_by_hand(student):
    """The worked example: what is said after the last input."""
    y = student.rnn_many_to_one(*example(), *example_output())
    expect_close("y", y, [[0.8289, 0.1711]], "advice.many_to_one", tolerance=BY_HAND)


def test_rnn_many_to_many_shape(student):
    """Two sequences of five steps give two rows of five outputs."""
    y = student.rnn_many_to_many(np.ones((2, 5, 3)), None, *zero_cell(3, 4), np.zeros((4, 6)), np.zeros(6))
    expect_shape("y", y, (2, 5, 6), "advice.many_to_many")


def test_rnn_many_to_many_by_hand(student):
    """The worked example: what is said after each input."""
    y = student.rnn_many_to_many(*example(), *example_output())
    outputs = [[[0.6582, 0.3418], [0.3866, 0.6134], [0.8289, 0.1711]]]
    expect_close("y", y, outputs, "advice.many_to_many", tolerance=BY_HAND)


# rnn_one_to_many


def test_rnn_one_to_many_shape(student):
    """Two starting inputs and seven steps give two rows of seven outputs."""
    y = student.rnn_one_to_many(np.ones((2, 3)), None, *zero_cell(3, 4), np.zeros((4, 3)), np.zeros(3), 7)
    expect_shape("y", y, (2, 7, 3), "advice.one_to_many")


def test_rnn_one_to_many_loop(student):
    """A cell that only sees its input: each output is the tanh of the one before."""
    one, zero = np.ones((1, 1)), np.zeros((1, 1))
    y = student.rnn_one_to_many(one, zero, one, zero, np.zeros(1), one, np.zeros(1), 3)
    first = np.tanh(1.0)
    second = np.tanh(first)
    expect_close("y", y, [[[first], [second], [np.tanh(second)]]], "advice.one_to_many_loop")


def test_rnn_one_to_many_refuses(student):
    """An output of two numbers cannot be read as an input of three."""
    arguments = np.ones((1, 3)), None, *zero_cell(3, 4), np.zeros((4, 2)), np.zeros(2), 5
    expect_error(ValueError, "advice.one_to_many_refuses", student.rnn_one_to_many, *arguments)


# rnn_param_count


def test_rnn_param_count_small(student):
    """A cell that you can count on a drawing: two inputs, three hidden units."""
    expect_integer("count", student.rnn_param_count(2, 3), 18, "advice.count")


def test_rnn_param_count_lecture(student):
    """The figures of the lecture: 72,960 without and 75,530 with the output layer."""
    expect_integer("count", student.rnn_param_count(28, 256), 72_960, "advice.count")
    expect_integer("count", student.rnn_param_count(28, 256, 10), 75_530, "advice.count_output")


# from_keras_weights


def test_from_keras_weights_cell(student):
    """Three arrays are the cell."""
    _, _, Wx, Wh, b = example()
    found = expect_keys("weights", student.from_keras_weights([Wx, Wh, b]), ["Wx", "Wh", "b"], "advice.keras_keys")
    for name, array in (("Wx", Wx), ("Wh", Wh), ("b", b)):
        expect_close(name, found[name], array, "advice.keras_order")


def test_from_keras_weights_model(student):
    """Five arrays are the cell and the output layer."""
    (_, _, *cell), (Wy, by) = example(), example_output()
    found = student.from_keras_weights([*cell, Wy, by])
    found = expect_keys("weights", found, ["Wx", "Wh", "b", "Wy", "by"], "advice.keras_keys")
    expect_close("Wy", found["Wy"], Wy, "advice.keras_order")
    expect_close("by", found["by"], by, "advice.keras_order")


def test_from_keras_weights_no_bias(student):
    """Two arrays are a cell without a bias, which is a bias of zeros."""
    _, _, Wx, Wh, _ = example()
    found = expect_keys("weights", student.from_keras_weights([Wx, Wh]), ["Wx", "Wh", "b"], "advice.keras_keys")
    expect_close("b", found["b"], np.zeros(2), "advice.keras_no_bias")


def test_from_keras_weights_refuses(student):
    """Four arrays fit no model of this unit."""
    _, _, Wx, Wh, b = example()
    expect_error(ValueError, "advice.keras_refuses", student.from_keras_weights, [Wx, Wh, b, b])
