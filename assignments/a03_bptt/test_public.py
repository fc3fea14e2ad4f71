"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("rnn_step_backward")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read
them, and add your own. Grading uses other checks, with random numbers and other sizes.
"""

import numpy as np

from rnncourse.expect import Wrong, expect_close, expect_error, expect_shape, expect_values
from rnncourse.gradcheck import numeric_gradient

BY_HAND = 1e-3  # the numbers of the lesson's examples are rounded to four digits
STEP = ("dx", "dprev_h", "dWx", "dWh", "db")
SEQUENCE = ("dx", "dh0", "dWx", "dWh", "db")
MATRICES = [np.array([[0.5]]), np.array([[0.5]]), np.zeros(1)]


def example():
    """The lesson's example, with N = D = H = 1: the arguments of rnn_forward, and what comes from outside."""
    x, h0 = np.array([[[1.0], [0.0], [2.0]]]), np.zeros((1, 1))
    return (x, h0, *MATRICES), np.array([[[0.0], [1.0], [1.0]]])


def small(N=4, D=3, H=2):
    """The arguments of a step."""
    rng = np.random.default_rng(0)
    return [rng.normal(size=size) for size in ((N, D), (N, H), (D, H), (H, H), (H,))]


def sequence(T=4):
    """The arguments of rnn_forward with N, D, H = 3, 4, 2, and what comes from outside."""
    rng = np.random.default_rng(1)
    x, dh = rng.normal(size=(3, T, 4)), rng.normal(size=(3, T, 2))
    return (x, *small(3, 4, 2)[1:]), dh


def going_back(student, function, *options):
    """The five gradients that a backward pass makes of the lesson's example, by name."""
    arguments, dh = example()
    _, cache = expect_values("rnn_forward", student.rnn_forward(*arguments), 2)
    found = expect_values(function, getattr(student, function)(dh, cache, *options), 5)
    return dict(zip(SEQUENCE, found, strict=True))


def expect_number(name, value, expected, advice):
    """One number, with the tolerance of the lesson's examples."""
    expect_close(name, expect_shape(name, value, (), advice), expected, advice, tolerance=BY_HAND)


def expect_arrays(name, arrays, expected, advice):
    """A list of arrays."""
    found = expect_values(name, arrays, len(expected))
    for number, (array, target) in enumerate(zip(found, expected, strict=True)):
        expect_close(f"{name}[{number}]", array, target, advice)


# softmax_loss


def test_softmax_loss_example(student):
    """The lesson's example."""
    loss, dscores = expect_values("softmax_loss", student.softmax_loss(np.array([[2.0, 0.0, 1.0]]), np.array([2])), 2)
    expect_number("loss", loss, 1.4076, "advice.loss")
    expect_close("dscores", dscores, [[0.6652, 0.0900, -0.7553]], "advice.dscores", tolerance=BY_HAND)


def test_softmax_loss_knows_nothing(student):
    """Where all scores are equal, the loss is the logarithm of the number of classes, for any number of predictions."""
    loss, dscores = expect_values("softmax_loss", student.softmax_loss(np.ones((2, 3, 4)), np.zeros((2, 3), int)), 2)
    expect_number("loss", loss, np.log(4), "advice.loss_mean")
    expect_shape("dscores", dscores, (2, 3, 4), "advice.dscores")


def test_softmax_loss_numeric(student):
    """dscores agrees with finite differences of your own loss."""
    scores, targets = np.random.default_rng(2).normal(size=(2, 3, 4)), np.array([[0, 3, 1], [2, 2, 0]])
    _, dscores = expect_values("softmax_loss", student.softmax_loss(scores, targets), 2)
    numeric = numeric_gradient(lambda moved: student.softmax_loss(moved, targets)[0], scores)
    expect_close("dscores", dscores, numeric, "advice.dscores_mean", tolerance=1e-5)


def test_softmax_loss_refuses(student):
    """There is no class 4 among four classes, and none called -1."""
    for wrong in (4, -1):
        expect_error(ValueError, "advice.loss_refuses", student.softmax_loss, np.ones((1, 4)), np.array([wrong]))


# output_backward


def test_output_backward_shapes(student):
    """Every gradient has the shape of what it is the gradient of."""
    result = student.output_backward(np.ones((2, 5, 4)), np.ones((2, 5, 3)), np.ones((3, 4)))
    for name, gradient, shape in zip(
        ("dh", "dWy", "dby"), expect_values("output_backward", result, 3), ((2, 5, 3), (3, 4), (4,)), strict=True
    ):
        expect_shape(name, gradient, shape, "advice.output_shapes")


def test_output_backward_numeric(student):
    """The gradients agree with finite differences of h Wy + by."""
    rng = np.random.default_rng(3)
    h, Wy, dscores = rng.normal(size=(2, 5, 3)), rng.normal(size=(3, 4)), rng.normal(size=(2, 5, 4))
    dh, dWy, dby = expect_values("output_backward", student.output_backward(dscores, h, Wy), 3)
    expect_close("dh", dh, numeric_gradient(lambda moved: moved @ Wy, h, dscores), "advice.output_dh")
    expect_close("dWy", dWy, numeric_gradient(lambda moved: h @ moved, Wy, dscores), "advice.output_sums")
    expect_close("dby", dby, numeric_gradient(lambda by: h @ Wy + by, np.zeros(4), dscores), "advice.output_sums")


# rnn_step_forward


def test_rnn_step_forward_example(student):
    """The first step of the lesson's example."""
    result = student.rnn_step_forward(np.array([[1.0]]), np.zeros((1, 1)), *MATRICES)
    next_h, _ = expect_values("rnn_step_forward", result, 2)
    expect_close("next_h", next_h, [[0.4621]], "advice.step_example", tolerance=BY_HAND)


def test_rnn_step_forward_refuses(student):
    """A bias of one number for two hidden units is refused."""
    *arguments, _ = small()
    expect_error(ValueError, "advice.step_refuses", student.rnn_step_forward, *arguments, np.zeros(1))


# rnn_step_backward


def test_rnn_step_backward_shapes(student):
    """Every gradient has the shape of what it is the gradient of."""
    arguments = small()
    _, cache = expect_values("rnn_step_forward", student.rnn_step_forward(*arguments), 2)
    gradients = expect_values("rnn_step_backward", student.rnn_step_backward(np.ones((4, 2)), cache), 5)
    for name, gradient, argument in zip(STEP, gradients, arguments, strict=True):
        expect_shape(name, gradient, argument.shape, "advice.backward_shapes")


def test_rnn_step_backward_numeric(student):
    """The gradients agree with finite differences of your own step."""
    arguments, dnext_h = small(), np.random.default_rng(4).normal(size=(4, 2))
    _, cache = expect_values("rnn_step_forward", student.rnn_step_forward(*arguments), 2)
    gradients = expect_values("rnn_step_backward", student.rnn_step_backward(dnext_h, cache), 5)
    for index, name in enumerate(STEP):

        def step(moved, index=index):
            return student.rnn_step_forward(*arguments[:index], moved, *arguments[index + 1 :])[0]

        numeric = numeric_gradient(step, arguments[index], dnext_h)
        expect_close(name, gradients[index], numeric, f"advice.step_{name}", tolerance=1e-5)


# rnn_forward


def test_rnn_forward_example(student):
    """The lesson's example, all three states."""
    arguments, _ = example()
    h, _ = expect_values("rnn_forward", student.rnn_forward(*arguments), 2)
    expect_close("h", h, [[[0.4621], [0.2270], [0.8053]]], "advice.forward_example", tolerance=BY_HAND)


def test_rnn_forward_no_initial_state(student):
    """Without an initial state, the sequence starts from zeros."""
    (x, h0, *weights), _ = example()
    h, _ = expect_values("rnn_forward", student.rnn_forward(x, None, *weights), 2)
    expect_close("h", h, student.rnn_forward(x, h0, *weights)[0], "advice.forward_none")


# rnn_backward


def test_rnn_backward_example(student):
    """The lesson's example."""
    found = going_back(student, "rnn_backward")
    expect_close("dh0", found["dh0"], [[0.2193]], "advice.bptt_example", tolerance=BY_HAND)
    for name, expected in (("dWx", [[1.1415]]), ("dWh", [[0.5951]]), ("db", [1.9051])):
        expect_close(name, found[name], expected, "advice.bptt_sums", tolerance=BY_HAND)


def test_rnn_backward_numeric(student):
    """All five gradients agree with finite differences of your own sequence."""
    arguments, dh = sequence()
    _, cache = expect_values("rnn_forward", student.rnn_forward(*arguments), 2)
    gradients = expect_values("rnn_backward", student.rnn_backward(dh, cache), 5)
    for index, name in enumerate(SEQUENCE):

        def states(moved, index=index):
            return student.rnn_forward(*arguments[:index], moved, *arguments[index + 1 :])[0]

        numeric = numeric_gradient(states, arguments[index], dh)
        expect_close(name, gradients[index], numeric, f"advice.bptt_{name}", tolerance=1e-5)


# gradient_check


def right_gradients(student):
    """A sequence, what comes from outside, and the right gradients of the student's own forward pass."""
    arguments, dh = sequence(T=3)

    def along(index):
        def states(moved):
            return student.rnn_forward(*arguments[:index], moved, *arguments[index + 1 :])[0]

        return numeric_gradient(states, arguments[index], dh)

    return arguments, dh, [along(index) for index in range(5)]


def test_gradient_check_right(student):
    """Right gradients are called right."""
    arguments, dh, gradients = right_gradients(student)
    errors = expect_shape("errors", student.gradient_check(gradients, dh, *arguments), (5,), "advice.check_shape")
    if not (errors < 1e-6).all():
        raise Wrong("wrong_value", "advice.check_right", name="errors", position=int(errors.argmax()))


def test_gradient_check_wrong(student):
    """A gradient that is twice as large as it should be has an error of one half."""
    arguments, dh, gradients = right_gradients(student)
    gradients[3] = 2 * gradients[3]
    errors = expect_shape("errors", student.gradient_check(gradients, dh, *arguments), (5,), "advice.check_shape")
    expect_close("errors[3]", errors[3], 0.5, "advice.check_wrong", tolerance=1e-5)


# rnn_backward_truncated


def test_rnn_backward_truncated_example(student):
    """The lesson's example with k = 1 and k = 2."""
    for k, dWx, dWh, db in ((1, 0.7030, 0.5181, 1.2999), (2, 1.0759, 0.5951, 1.8396)):
        found = going_back(student, "rnn_backward_truncated", k)
        for name, expected in (("dWx", [[dWx]]), ("dWh", [[dWh]]), ("db", [db])):
            expect_close(name, found[name], expected, f"advice.truncated_{k}", tolerance=BY_HAND)


def test_rnn_backward_truncated_full(student):
    """With k = T nothing is cut."""
    full, cut = going_back(student, "rnn_backward"), going_back(student, "rnn_backward_truncated", 3)
    for name in SEQUENCE:
        expect_close(name, cut[name], full[name], "advice.truncated_full")


def test_rnn_backward_truncated_refuses(student):
    """A k of 0 is refused."""
    expect_error(ValueError, "advice.truncated_refuses", going_back, student, "rnn_backward_truncated", 0)


# rnn_backward_chunks


def test_rnn_backward_chunks_example(student):
    """The lesson's example in chunks of 2 steps."""
    found = going_back(student, "rnn_backward_chunks", 2)
    for name, expected in (("dWx", [[1.0759]]), ("dWh", [[0.5181]]), ("db", [1.6729])):
        expect_close(name, found[name], expected, "advice.chunks_example", tolerance=BY_HAND)


def test_rnn_backward_chunks_full(student):
    """One chunk as long as the sequence is full backpropagation."""
    full, cut = going_back(student, "rnn_backward"), going_back(student, "rnn_backward_chunks", 3)
    for name in SEQUENCE:
        expect_close(name, cut[name], full[name], "advice.chunks_full")


# gradient_norms


def test_gradient_norms_example(student):
    """The lesson's example: with one hidden unit, a norm is an absolute value."""
    arguments, dh = example()
    _, cache = expect_values("rnn_forward", student.rnn_forward(*arguments), 2)
    norms = student.gradient_norms(dh, cache)
    expect_close("norms", norms, [0.5576, 1.1757, 1.0], "advice.norms", tolerance=BY_HAND)


# log_norm_slope


def test_log_norm_slope_doubling(student):
    """Norms that double at each step."""
    slope = expect_shape("slope", student.log_norm_slope(np.array([1.0, 2.0, 4.0, 8.0])), (), "advice.slope")
    expect_close("slope", slope, np.log(2), "advice.slope")


def test_log_norm_slope_refuses(student):
    """A norm of 0 has no logarithm."""
    expect_error(ValueError, "advice.slope_refuses", student.log_norm_slope, np.array([1.0, 0.0, 1.0]))


# scale_spectral_radius


def test_scale_spectral_radius_example(student):
    """The eigenvalues of the matrix are 2 and -2, and the radius wanted is 1."""
    scaled = student.scale_spectral_radius(np.array([[0.0, 4.0], [1.0, 0.0]]), 1.0)
    expect_close("scaled", scaled, [[0.0, 2.0], [0.5, 0.0]], "advice.radius")


def test_scale_spectral_radius_rotation(student):
    """A rotation has complex eigenvalues of absolute value 1."""
    rotation = np.array([[0.6, -0.8], [0.8, 0.6]])
    expect_close("scaled", student.scale_spectral_radius(rotation, 0.5), rotation / 2, "advice.radius_complex")


# radius_slope


def test_radius_slope_at_rest(student):
    """At rest, a rotation of radius 1/2 halves the gradient at each step back."""
    rotation = np.array([[0.6, -0.8], [0.8, 0.6]])
    arguments = np.zeros((1, 6, 3)), None, np.ones((3, 2)), rotation, np.zeros(2), np.array([[1.0, 2.0]]), 0.5
    slope = expect_shape("slope", student.radius_slope(*arguments), (), "advice.experiment")
    expect_close("slope", slope, np.log(2), "advice.experiment")


# clip_by_value


def test_clip_by_value_example(student):
    """The lesson's example, and a negative entry."""
    clipped = student.clip_by_value([np.array([3.0, 40.0]), np.array([[-7.0]])], 5.0)
    expect_arrays("clip_by_value", clipped, [[3.0, 5.0], [[-5.0]]], "advice.clip_value")


# clip_by_global_norm


def test_clip_by_global_norm_example(student):
    """The lesson's example."""
    result = student.clip_by_global_norm([np.array([3.0, 4.0]), np.array([12.0])], 6.5)
    clipped, norm = expect_values("clip_by_global_norm", result, 2)
    expect_close("norm", norm, 13.0, "advice.clip_norm")
    expect_arrays("clip_by_global_norm", clipped, [[1.5, 2.0], [6.0]], "advice.clip_direction")


def test_clip_by_global_norm_short(student):
    """What is short enough stays."""
    gradients = [np.array([3.0, 4.0]), np.array([12.0])]
    clipped, _ = expect_values("clip_by_global_norm", student.clip_by_global_norm(gradients, 20.0), 2)
    expect_arrays("clip_by_global_norm", clipped, gradients, "advice.clip_short")


# identity_init


def test_identity_init_shapes(student):
    """Three inputs and two hidden units."""
    Wx, Wh, b = expect_values("identity_init", student.identity_init(3, 2, 0), 3)
    expect_shape("Wx", Wx, (3, 2), "advice.identity_shapes")
    expect_close(
        "Wh times a state", np.array([[0.3, 0.7]]) @ expect_shape("Wh", Wh, (2, 2)), [[0.3, 0.7]], "advice.identity"
    )
    expect_shape("b", b, (2,), "advice.identity_shapes")


# relu_rnn_forward


def test_relu_rnn_forward_example(student):
    """One unit that adds up its inputs, and cannot go below 0."""
    x, one = np.array([[[1.0], [2.0], [-5.0], [1.0]]]), np.ones((1, 1))
    h, _ = expect_values("relu_rnn_forward", student.relu_rnn_forward(x, None, one, one, np.zeros(1)), 2)
    expect_close("h", h, [[[1.0], [3.0], [0.0], [1.0]]], "advice.relu")


# relu_rnn_backward


def test_relu_rnn_backward_example(student):
    """The same unit: nothing passes the step at which it is 0."""
    x, one = np.array([[[1.0], [2.0], [-5.0], [1.0]]]), np.ones((1, 1))
    _, cache = expect_values("relu_rnn_forward", student.relu_rnn_forward(x, None, one, one, np.zeros(1)), 2)
    found = expect_values("relu_rnn_backward", student.relu_rnn_backward(np.ones((1, 4, 1)), cache), 5)
    expect_close("dx", found[0], [[[2.0], [1.0], [0.0], [1.0]]], "advice.relu_back")


def test_relu_rnn_backward_numeric(student):
    """The gradient of the initial state agrees with finite differences of your own sequence."""
    (x, h0, *weights), dh = sequence()
    _, cache = expect_values("relu_rnn_forward", student.relu_rnn_forward(x, h0, *weights), 2)
    found = expect_values("relu_rnn_backward", student.relu_rnn_backward(dh, cache), 5)
    numeric = numeric_gradient(lambda moved: student.relu_rnn_forward(x, moved, *weights)[0], h0, dh)
    expect_close("dh0", found[1], numeric, "advice.relu_back", tolerance=1e-5)
