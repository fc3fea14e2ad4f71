"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("gru_step_forward")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read
them, and add your own. Grading uses other checks, with random numbers and other sizes.
"""

import numpy as np

from rnncourse.expect import expect_close, expect_error, expect_integer, expect_keys, expect_shape, expect_values
from rnncourse.gradcheck import numeric_gradient

BY_HAND = 1e-3  # the numbers of the lesson's example are rounded to four digits
NAMES = ("dx", "dprev_h", "dWx", "dWh", "db")


def example():
    """The lesson's example in convention B, with N = D = H = 1: x, prev_h, Wx, Wh, b."""
    return (
        np.array([[1.0]]),
        np.array([[0.5]]),
        np.array([[0.0, 1.0, 0.5]]),
        np.array([[2.0, -2.0, 1.0]]),
        np.array([0.0, 0.0, 0.0]),
    )


def small(H=2, D=3, N=4):
    """A small GRU for shapes and gradients."""
    rng = np.random.default_rng(0)
    sizes = (N, D), (N, H), (D, 3 * H), (H, 3 * H), (3 * H,)
    return [rng.normal(size=size) for size in sizes]


# gru_step_a


def test_gru_step_a_shape(student):
    """Four sequences with two hidden units."""
    rng = np.random.default_rng(0)
    x, prev_h, *matrices = (rng.normal(size=size) for size in ((4, 3), (4, 2), (5, 2), (5, 2), (5, 2)))
    expect_shape("next_h", student.gru_step_a(x, prev_h, *matrices), (4, 2), "advice.a_shape")


def test_gru_step_a_half_open(student):
    """With all weights zero, both gates stand half open and the candidate is zero: half of the old state is left."""
    prev_h, zero = np.array([[0.8, -0.4]]), np.zeros((3, 2))
    next_h = student.gru_step_a(np.array([[1.0]]), prev_h, zero, zero, zero)
    expect_close("next_h", next_h, prev_h / 2, "advice.a_half_open")


def test_gru_step_a_example(student):
    """The lesson's example."""
    x, prev_h = np.array([[1.0]]), np.array([[0.5]])
    matrices = np.array([[2.0], [0.0]]), np.array([[-2.0], [1.0]]), np.array([[1.0], [0.5]])
    expect_close("next_h", student.gru_step_a(x, prev_h, *matrices), [[0.5988]], "advice.a_example", tolerance=BY_HAND)


# gru_step_forward


def test_gru_step_forward_shape(student):
    """Four sequences with two hidden units."""
    next_h, _ = expect_values("gru_step_forward", student.gru_step_forward(*small()), 2)
    expect_shape("next_h", next_h, (4, 2), "advice.step_shape")


def test_gru_step_forward_example(student):
    """The lesson's example."""
    next_h, _ = expect_values("gru_step_forward", student.gru_step_forward(*example()), 2)
    expect_close("next_h", next_h, [[0.5363]], "advice.step_example", tolerance=BY_HAND)


def test_gru_step_forward_kept(student):
    """With a large bias for z, the old state is kept whatever is read."""
    x, prev_h, Wx, Wh, b = small()
    b[:2] = 100
    next_h, _ = expect_values("gru_step_forward", student.gru_step_forward(x, prev_h, Wx, Wh, b), 2)
    expect_close("next_h", next_h, prev_h, "advice.step_kept")


def test_gru_step_forward_refuses(student):
    """A bias of one number for two hidden units is refused."""
    *arguments, _ = small()
    expect_error(ValueError, "advice.step_refuses", student.gru_step_forward, *arguments, np.zeros(1))


# gru_a_to_b


def test_gru_a_to_b_example(student):
    """One input and one hidden unit: six numbers to sort."""
    result = student.gru_a_to_b(np.array([[2.0], [3.0]]), np.array([[4.0], [5.0]]), np.array([[6.0], [7.0]]))
    Wx, Wh, b = expect_values("gru_a_to_b", result, 3)
    expect_close("Wx", np.abs(expect_shape("Wx", Wx, (1, 3), "advice.a_to_b_shapes")), [[3, 5, 7]], "advice.a_to_b")
    expect_close("Wh", np.abs(expect_shape("Wh", Wh, (1, 3), "advice.a_to_b_shapes")), [[2, 4, 6]], "advice.a_to_b")
    expect_shape("b", b, (3,), "advice.a_to_b_shapes")


# gru_step_backward


def test_gru_step_backward_shapes(student):
    """Every gradient has the shape of what it is the gradient of."""
    arguments = small()
    _, cache = expect_values("gru_step_forward", student.gru_step_forward(*arguments), 2)
    gradients = expect_values("gru_step_backward", student.gru_step_backward(np.ones((4, 2)), cache), 5)
    for name, gradient, argument in zip(NAMES, gradients, arguments, strict=True):
        expect_shape(name, gradient, argument.shape, "advice.backward_shapes")


def test_gru_step_backward_numeric(student):
    """The gradients agree with finite differences of your own step."""
    arguments, dnext_h = small(), np.array([[1.0, -2.0], [0.5, 1.0], [0.0, 1.0], [2.0, 0.3]])
    _, cache = expect_values("gru_step_forward", student.gru_step_forward(*arguments), 2)
    gradients = expect_values("gru_step_backward", student.gru_step_backward(dnext_h, cache), 5)
    for index, name in enumerate(NAMES):

        def loss(moved, index=index):
            return np.sum(dnext_h * student.gru_step_forward(*arguments[:index], moved, *arguments[index + 1 :])[0])

        numeric = numeric_gradient(loss, arguments[index])
        expect_close(name, gradients[index], numeric, f"advice.backward_{name}", tolerance=1e-5)


# gru_forward


def test_gru_forward_shape(student):
    """Two sequences of five steps."""
    rng = np.random.default_rng(0)
    _, _, *weights = small()
    h, _ = expect_values("gru_forward", student.gru_forward(rng.normal(size=(2, 5, 3)), None, *weights), 2)
    expect_shape("h", h, (2, 5, 2), "advice.forward_shape")


def test_gru_forward_is_the_step_repeated(student):
    """Three steps of the lesson's example, one after the other."""
    x, h, *weights = example()
    states, _ = expect_values("gru_forward", student.gru_forward(np.ones((1, 3, 1)), h, *weights), 2)
    expected = []
    for _ in range(3):
        h, _ = student.gru_step_forward(x, h, *weights)
        expected.append(h[0])
    expect_close("h", states, [expected], "advice.forward_steps")


# gru_backward


def test_gru_backward_one_step(student):
    """A sequence of one step gives the gradients of the step."""
    x, h, *weights = small()
    dh = np.arange(8.0).reshape(4, 1, 2)
    _, cache = expect_values("gru_forward", student.gru_forward(x[:, None], h, *weights), 2)
    found = expect_values("gru_backward", student.gru_backward(dh, cache), 5)
    _, step_cache = student.gru_step_forward(x, h, *weights)
    dx, *others = student.gru_step_backward(dh[:, 0], step_cache)
    for name, mine, step in zip(("dx", "dh0", *NAMES[2:]), found, (dx[:, None], *others), strict=True):
        expect_close(name, mine, step, "advice.bptt_one_step")


def test_gru_backward_numeric(student):
    """The gradient of the initial state agrees with finite differences of your own sequence."""
    rng = np.random.default_rng(1)
    _, h0, *weights = small()
    x, dh = rng.normal(size=(4, 3, 3)), rng.normal(size=(4, 3, 2))
    _, cache = expect_values("gru_forward", student.gru_forward(x, h0, *weights), 2)
    _, dh0, *_ = expect_values("gru_backward", student.gru_backward(dh, cache), 5)
    numeric = numeric_gradient(lambda moved: np.sum(dh * student.gru_forward(x, moved, *weights)[0]), h0)
    expect_close("dh0", dh0, numeric, "advice.bptt_dh0", tolerance=1e-5)


# gru_step_reset_after


def test_gru_step_reset_after_example(student):
    """The lesson's example: with a single unit and no second bias, it makes no difference where the reset stands."""
    next_h = student.gru_step_reset_after(*example(), np.zeros(3))
    expect_close("next_h", next_h, [[0.5363]], "advice.after_example", tolerance=BY_HAND)


def test_gru_step_reset_after_shut(student):
    """With the reset gate shut, the candidate's second bias does not count."""
    x, prev_h, Wx, Wh, b = small()
    b[2:4] = -1000
    bh = np.zeros(6)
    one = student.gru_step_reset_after(x, prev_h, Wx, Wh, b, bh)
    bh[4:] = 5
    expect_close("next_h", student.gru_step_reset_after(x, prev_h, Wx, Wh, b, bh), one, "advice.after_shut")


# gru_param_count


def test_gru_param_count_small(student):
    """Two inputs and three hidden units: you can count them on a drawing."""
    expect_integer("count", student.gru_param_count(2, 3), 54, "advice.count")
    expect_integer("count", student.gru_param_count(2, 3, reset_after=True), 63, "advice.count_after")


# gru_from_keras


def test_gru_from_keras_names(student):
    """Three arrays with one bias, and with two."""
    _, _, Wx, Wh, b = small()
    found = expect_keys("weights", student.gru_from_keras([Wx, Wh, b]), ["Wx", "Wh", "b"], "advice.keras_keys")
    expect_close("Wx", found["Wx"], Wx, "advice.keras_order")
    found = student.gru_from_keras([Wx, Wh, np.stack([b, 2 * b])])
    found = expect_keys("weights", found, ["Wx", "Wh", "bx", "bh"], "advice.keras_keys")
    expect_close("bh", found["bh"], 2 * b, "advice.keras_order")


# gru_to_keras


def test_gru_to_keras_round_trip(student):
    """What gru_from_keras names, gru_to_keras puts back."""
    _, _, Wx, Wh, b = small()
    for bias in (b, np.stack([b, 2 * b])):
        arrays = expect_values("gru_to_keras", student.gru_to_keras(student.gru_from_keras([Wx, Wh, bias])), 3)
        for name, mine, original in zip(("kernel", "recurrent kernel", "bias"), arrays, (Wx, Wh, bias), strict=True):
            expect_close(name, mine, original, "advice.to_keras")
