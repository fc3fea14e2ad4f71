"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("lstm_step_forward")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read
them, and add your own. Grading uses other checks, with random numbers and other sizes.
"""

import numpy as np

from rnncourse.expect import expect_close, expect_error, expect_integer, expect_keys, expect_shape, expect_values
from rnncourse.gradcheck import numeric_gradient

BY_HAND = 1e-3  # the numbers of the lesson's examples are rounded to four digits
NAMES = ("dx", "dprev_h", "dprev_c", "dWx", "dWh", "db", "dP")


def example():
    """The lesson's example, with N = D = H = 1: x, prev_h, prev_c, Wx, Wh, b."""
    return (
        np.array([[1.0]]),
        np.array([[0.5]]),
        np.array([[0.5]]),
        np.array([[1.0, 1.0, 1.0, 0.5]]),
        np.array([[0.0, 2.0, -2.0, 1.0]]),
        np.zeros(4),
    )


def small(N=4, D=3, H=2):
    """A small LSTM for shapes and gradients: x, prev_h, prev_c, Wx, Wh, b."""
    rng = np.random.default_rng(0)
    sizes = (N, D), (N, H), (N, H), (D, 4 * H), (H, 4 * H), (4 * H,)
    return [rng.normal(size=size) for size in sizes]


def upstream():
    """Gradients from outside for the two states of `small`."""
    rng = np.random.default_rng(1)
    return rng.normal(size=(4, 2)), rng.normal(size=(4, 2))


def sequence(T=3):
    """A sequence for `small`, an initial state, weights, and gradients from outside."""
    rng = np.random.default_rng(2)
    _, h0, _, *weights = small()
    return rng.normal(size=(4, T, 3)), h0, weights, rng.normal(size=(4, T, 2))


def expect_numeric(step, arguments, gradients):
    """Each gradient agrees with finite differences of `step`, whose two states are weighted with `upstream`."""
    dnext_h, dnext_c = upstream()
    for index, (name, gradient) in enumerate(zip(NAMES, gradients, strict=False)):

        def loss(moved, index=index):
            next_h, next_c, _ = step(*arguments[:index], moved, *arguments[index + 1 :])
            return np.sum(dnext_h * next_h) + np.sum(dnext_c * next_c)

        expect_close(
            name, gradient, numeric_gradient(loss, arguments[index]), f"advice.backward_{name}", tolerance=1e-5
        )


# lstm_step_forward


def test_lstm_step_forward_shape(student):
    """Four sequences with two hidden units."""
    next_h, next_c, _ = expect_values("lstm_step_forward", student.lstm_step_forward(*small()), 3)
    expect_shape("next_h", next_h, (4, 2), "advice.step_shape")
    expect_shape("next_c", next_c, (4, 2), "advice.step_shape")


def test_lstm_step_forward_example(student):
    """The lesson's example."""
    next_h, next_c, _ = expect_values("lstm_step_forward", student.lstm_step_forward(*example()), 3)
    expect_close("next_c", next_c, [[0.9972]], "advice.step_example_c", tolerance=BY_HAND)
    expect_close("next_h", next_h, [[0.3802]], "advice.step_example_h", tolerance=BY_HAND)


def test_lstm_step_forward_zero_weights(student):
    """With all weights zero, all gates stand half open and g is zero: half of the cell state is left."""
    x, h, c, *weights = small()
    zeros = [0 * weight for weight in weights]
    next_h, next_c, _ = expect_values("lstm_step_forward", student.lstm_step_forward(x, h, c, *zeros), 3)
    expect_close("next_c", next_c, c / 2, "advice.step_half_open")
    expect_close("next_h", next_h, np.tanh(c / 2) / 2, "advice.step_half_open")


def test_lstm_step_forward_refuses(student):
    """A bias of one number for two hidden units is refused."""
    *arguments, _ = small()
    expect_error(ValueError, "advice.step_refuses", student.lstm_step_forward, *arguments, np.zeros(1))


# lstm_limit_bias


def test_lstm_limit_bias_keep(student):
    """With "keep" your own step keeps the cell state."""
    x, h, c, Wx, Wh, _ = small()
    b = expect_shape("b", student.lstm_limit_bias(2, "keep"), (8,), "advice.limit_shape")
    _, next_c, _ = student.lstm_step_forward(x, h, c, Wx, Wh, b)
    expect_close("next_c", next_c, c, "advice.limit_keep")


def test_lstm_limit_bias_silence(student):
    """With "silence" your own step shows nothing."""
    x, h, c, Wx, Wh, _ = small()
    b = expect_shape("b", student.lstm_limit_bias(2, "silence"), (8,), "advice.limit_shape")
    next_h, _, _ = student.lstm_step_forward(x, h, c, Wx, Wh, b)
    expect_close("1 + next_h", 1 + next_h, np.ones((4, 2)), "advice.limit_silence")


def test_lstm_limit_bias_refuses(student):
    """A limit that does not exist is refused."""
    expect_error(ValueError, "advice.limit_refuses", student.lstm_limit_bias, 2, "half open")


# lstm_selective_memory


def test_lstm_selective_memory_one_step(student):
    """Written and shown at a single step: the input gate and the output gate are open."""
    gates = expect_shape("gates", student.lstm_selective_memory(1, 1, (1,)), (3, 1), "advice.memory_shape")
    expect_close("i", gates[0], [1], "advice.memory_one_step")
    expect_close("o", gates[2], [1], "advice.memory_one_step")


def test_lstm_selective_memory_output_gate(student):
    """The output gate is open as often as there are steps to read."""
    gates = expect_shape("gates", student.lstm_selective_memory(7, 1, (4, 6)), (3, 7), "advice.memory_shape")
    expect_integer("the sum of the row o", float(np.sum(gates[2])), 2, "advice.memory_output")


# lstm_step_backward


def test_lstm_step_backward_shapes(student):
    """Every gradient has the shape of what it is the gradient of."""
    arguments = small()
    _, _, cache = expect_values("lstm_step_forward", student.lstm_step_forward(*arguments), 3)
    gradients = expect_values("lstm_step_backward", student.lstm_step_backward(*upstream(), cache), 6)
    for name, gradient, argument in zip(NAMES, gradients, arguments, strict=False):
        expect_shape(name, gradient, argument.shape, "advice.backward_shapes")


def test_lstm_step_backward_example(student):
    """The lesson's example, with a gradient from the hidden state only."""
    _, _, cache = expect_values("lstm_step_forward", student.lstm_step_forward(*example()), 3)
    result = student.lstm_step_backward(np.array([[1.0]]), np.array([[0.0]]), cache)
    _, _, dprev_c, _, _, db = expect_values("lstm_step_backward", result, 6)
    expect_close("dprev_c", dprev_c, [[0.1858]], "advice.backward_dprev_c", tolerance=BY_HAND)
    expect_close("db of the output gate", np.asarray(db)[2:3], [0.1901], "advice.backward_db", tolerance=BY_HAND)


def test_lstm_step_backward_numeric(student):
    """The gradients agree with finite differences of your own step."""
    arguments = small()
    _, _, cache = expect_values("lstm_step_forward", student.lstm_step_forward(*arguments), 3)
    gradients = expect_values("lstm_step_backward", student.lstm_step_backward(*upstream(), cache), 6)
    expect_numeric(student.lstm_step_forward, arguments, gradients)


# lstm_forward


def test_lstm_forward_shape(student):
    """Four sequences of five steps."""
    x, _, weights, _ = sequence(T=5)
    h, _ = expect_values("lstm_forward", student.lstm_forward(x, None, *weights), 2)
    expect_shape("h", h, (4, 5, 2), "advice.forward_shape")


def test_lstm_forward_is_the_step_repeated(student):
    """Three of your own steps, one after the other, from an empty cell."""
    x, h, weights, _ = sequence()
    states, _ = expect_values("lstm_forward", student.lstm_forward(x, h, *weights), 2)
    c, expected = np.zeros_like(h), []
    for t in range(3):
        h, c, _ = student.lstm_step_forward(x[:, t], h, c, *weights)
        expected.append(h)
    expect_close("h", states, np.stack(expected, axis=1), "advice.forward_steps")


# lstm_backward


def test_lstm_backward_one_step(student):
    """A sequence of one step gives the gradients of the step."""
    x, h0, weights, dh = sequence(T=1)
    _, cache = expect_values("lstm_forward", student.lstm_forward(x, h0, *weights), 2)
    found = expect_values("lstm_backward", student.lstm_backward(dh, cache), 5)
    _, _, step_cache = student.lstm_step_forward(x[:, 0], h0, np.zeros_like(h0), *weights)
    dx, dh0, _, *others = student.lstm_step_backward(dh[:, 0], np.zeros_like(h0), step_cache)
    for name, mine, step in zip(("dx", "dh0", "dWx", "dWh", "db"), found, (dx[:, None], dh0, *others), strict=True):
        expect_close(name, mine, step, "advice.bptt_one_step")


def test_lstm_backward_numeric(student):
    """The gradient of the initial state agrees with finite differences of your own sequence."""
    x, h0, weights, dh = sequence()
    _, cache = expect_values("lstm_forward", student.lstm_forward(x, h0, *weights), 2)
    _, dh0, *_ = expect_values("lstm_backward", student.lstm_backward(dh, cache), 5)
    numeric = numeric_gradient(lambda moved: np.sum(dh * student.lstm_forward(x, moved, *weights)[0]), h0)
    expect_close("dh0", dh0, numeric, "advice.bptt_dh0", tolerance=1e-5)


# lstm_gradient_norms


def test_lstm_gradient_norms_shape(student):
    """One number for each of five steps, none negative."""
    x, h0, weights, dh = sequence(T=5)
    _, cache = expect_values("lstm_forward", student.lstm_forward(x, h0, *weights), 2)
    norms = expect_shape("norms", student.lstm_gradient_norms(dh, cache), (5,), "advice.norms_shape")
    expect_close("norms", np.abs(norms), norms, "advice.norms_shape")


def test_lstm_gradient_norms_one_step(student):
    """With one step it is the size of your own dprev_c."""
    x, h0, weights, dh = sequence(T=1)
    _, cache = expect_values("lstm_forward", student.lstm_forward(x, h0, *weights), 2)
    _, _, step_cache = student.lstm_step_forward(x[:, 0], h0, np.zeros_like(h0), *weights)
    _, _, dprev_c, *_ = student.lstm_step_backward(dh[:, 0], np.zeros_like(h0), step_cache)
    expect_close("norms", student.lstm_gradient_norms(dh, cache), [np.linalg.norm(dprev_c)], "advice.norms_one_step")


# gradient_slope


def test_gradient_slope_halving(student):
    """Norms that double at each step from the first to the last: halved with every step back."""
    expect_close("slope", student.gradient_slope(np.array([1.0, 2.0, 4.0, 8.0])), np.log(2), "advice.slope_halving")


def test_gradient_slope_constant(student):
    """Norms that are all the same do not fade."""
    expect_close("1 + slope", 1 + student.gradient_slope(np.full(5, 0.3)), 1.0, "advice.slope_constant")


def test_gradient_slope_refuses(student):
    """A norm of zero is refused."""
    expect_error(ValueError, "advice.slope_refuses", student.gradient_slope, np.array([1.0, 0.0]))


# lstm_peephole_step_forward


def test_lstm_peephole_step_forward_example(student):
    """The lesson's example with peepholes."""
    P = np.array([[1.0], [-2.0], [1.0]])
    result = student.lstm_peephole_step_forward(*example(), P)
    next_h, next_c, _ = expect_values("lstm_peephole_step_forward", result, 3)
    expect_close("next_c", next_c, [[0.9882]], "advice.peep_example_c", tolerance=BY_HAND)
    expect_close("next_h", next_h, [[0.5513]], "advice.peep_example_h", tolerance=BY_HAND)


def test_lstm_peephole_step_forward_without(student):
    """With peepholes of zero it is your own plain step."""
    result = student.lstm_peephole_step_forward(*small(), np.zeros((3, 2)))
    next_h, next_c, _ = expect_values("lstm_peephole_step_forward", result, 3)
    plain_h, plain_c, _ = student.lstm_step_forward(*small())
    expect_close("next_c", next_c, plain_c, "advice.peep_without")
    expect_close("next_h", next_h, plain_h, "advice.peep_without")


# lstm_peephole_step_backward


def test_lstm_peephole_step_backward_numeric(student):
    """The gradients agree with finite differences of your own step with peepholes."""
    arguments = [*small(), np.array([[0.5, -1.0], [1.5, 0.7], [-0.8, 1.2]])]
    _, _, cache = expect_values("lstm_peephole_step_forward", student.lstm_peephole_step_forward(*arguments), 3)
    result = student.lstm_peephole_step_backward(*upstream(), cache)
    expect_numeric(
        student.lstm_peephole_step_forward, arguments, expect_values("lstm_peephole_step_backward", result, 7)
    )


# lstm_bidirectional


def test_lstm_bidirectional_shape(student):
    """Four sequences of five steps, twice two hidden units."""
    x, _, weights, _ = sequence(T=5)
    named = dict(zip(("Wx", "Wh", "b"), weights, strict=True))
    expect_shape("h", student.lstm_bidirectional(x, named, named), (4, 5, 4), "advice.bi_shape")


def test_lstm_bidirectional_mirror(student):
    """Equal weights, and a sequence that reads the same in both directions: the halves mirror each other."""
    x, _, weights, _ = sequence(T=3)
    x[:, 2] = x[:, 0]
    named = dict(zip(("Wx", "Wh", "b"), weights, strict=True))
    h = expect_shape("h", student.lstm_bidirectional(x, named, named), (4, 3, 4), "advice.bi_shape")
    expect_close("h", h[:, ::-1, 2:], h[:, :, :2], "advice.bi_mirror")


# lstm_param_count


def test_lstm_param_count_small(student):
    """Two inputs and three hidden units: you can count them on a drawing."""
    expect_integer("count", student.lstm_param_count(2, 3), 72, "advice.count")
    expect_integer("count", student.lstm_param_count(2, 3, peephole=True), 81, "advice.count_peepholes")


# lstm_from_keras


def test_lstm_from_keras_order(student):
    """One hidden unit whose columns are numbered in Keras' order."""
    columns = np.array([1.0, 2.0, 3.0, 4.0])  # i, f, g, o
    weights = student.lstm_from_keras([np.tile(columns, (2, 1)), columns[None] / 2, columns])
    found = expect_keys("weights", weights, ["Wx", "Wh", "b"], "advice.keras_keys")
    expect_close("Wx", found["Wx"], [[1, 2, 4, 3], [1, 2, 4, 3]], "advice.keras_order")
    expect_close("Wh", found["Wh"], [[0.5, 1, 2, 1.5]], "advice.keras_order")
    expect_close("b", found["b"], [1, 2, 4, 3], "advice.keras_order")


# lstm_to_keras


def test_lstm_to_keras_round_trip(student):
    """What lstm_from_keras sorts, lstm_to_keras puts back."""
    _, _, _, Wx, Wh, b = small()
    arrays = expect_values("lstm_to_keras", student.lstm_to_keras(student.lstm_from_keras([Wx, Wh, b])), 3)
    for name, mine, original in zip(("kernel", "recurrent kernel", "bias"), arrays, (Wx, Wh, b), strict=True):
        expect_close(name, mine, original, "advice.to_keras")
