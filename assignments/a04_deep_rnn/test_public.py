"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("stack_forward")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read
them, and add your own. Grading uses other checks, with random numbers and other sizes.
"""

import numpy as np

from rnncourse.expect import Wrong, expect_close, expect_error, expect_integer, expect_keys, expect_shape, expect_values
from rnncourse.gradcheck import numeric_gradient

BY_HAND = 1e-3  # the numbers of the lesson's examples are rounded to four digits
X = np.array([[[1.0], [0.0], [2.0]]])  # the sequence of the lesson's examples


def one_unit(Wx, Wh, b=0.0):
    """A layer with one input and one hidden unit."""
    return np.array([[Wx]]), np.array([[Wh]]), np.array([b])


LOW, TOP, BACK = one_unit(0.5, 0.5), one_unit(1.0, -1.0, 0.5), one_unit(0.5, -0.5)  # the layers of the examples


def random_layer(D, H, seed=0):
    """Wx, Wh, b of a small layer."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=(D, H)) / 2, rng.normal(size=(H, H)) / 2, rng.normal(size=H) / 2


def small(N=2, T=3, D=4, seed=1):
    """A small batch of sequences."""
    return np.random.default_rng(seed).normal(size=(N, T, D))


def replaced(values, index, value):
    """A list with another value at one place."""
    return [*values[:index], value, *values[index + 1 :]]


def expect_gradient(name, gradient, loss, at, advice):
    """A gradient agrees with finite differences of a loss."""
    expect_close(name, gradient, numeric_gradient(loss, at), advice, tolerance=1e-5)


# rnn_forward


def test_rnn_forward_example(student):
    """The lesson's sequence through its lower layer."""
    h, _ = expect_values("rnn_forward", student.rnn_forward(X, None, *LOW), 2)
    expect_close("h", h, [[[0.4621], [0.2270], [0.8053]]], "advice.forward", tolerance=BY_HAND)


def test_rnn_forward_refuses(student):
    """A bias of one number for two hidden units is refused."""
    Wx, Wh, _ = random_layer(4, 2)
    expect_error(ValueError, "advice.forward_refuses", student.rnn_forward, small(), None, Wx, Wh, np.zeros(1))


# rnn_backward


def test_rnn_backward_numeric(student):
    """The five gradients agree with finite differences of your own layer."""
    arguments = [small(), 0.5 * small(T=2, D=1)[:, :, 0], *random_layer(4, 2)]
    dh = small(D=2, seed=2)
    _, cache = expect_values("rnn_forward", student.rnn_forward(*arguments), 2)
    gradients = expect_values("rnn_backward", student.rnn_backward(dh, cache), 5)
    for index, name in enumerate(("dx", "dh0", "dWx", "dWh", "db")):

        def loss(moved, index=index):
            return np.sum(dh * student.rnn_forward(*replaced(arguments, index, moved))[0])

        expect_gradient(name, gradients[index], loss, arguments[index], f"advice.backward_{name}")


# stack_forward


def test_stack_forward_example(student):
    """The lesson's sequence through its two layers."""
    h, _ = expect_values("stack_forward", student.stack_forward(X, [LOW, TOP]), 2)
    expect_close("h", h, [[[0.7452], [-0.0182], [0.8676]]], "advice.stack_example", tolerance=BY_HAND)


def test_stack_forward_shape(student):
    """Three layers of 5, 2 and 3 units on two sequences of three steps."""
    layers = [random_layer(4, 5), random_layer(5, 2), random_layer(2, 3)]
    h, _ = expect_values("stack_forward", student.stack_forward(small(), layers), 2)
    expect_shape("h", h, (2, 3, 3), "advice.stack_shape")


def test_stack_forward_initial_states(student):
    """With weights of zero and biases of zero, nothing is left of the initial states."""
    zeros = [np.zeros((1, 1)), np.zeros((1, 1)), np.zeros(1)]
    h, _ = student.stack_forward(X, [zeros, zeros], [np.ones((1, 1)), np.ones((1, 1))])
    expect_close("h", h, np.zeros((1, 3, 1)), "advice.stack_zeros")


def test_stack_forward_refuses(student):
    """No layer, and one initial state for two layers, are refused."""
    expect_error(ValueError, "advice.stack_refuses", student.stack_forward, X, [])
    expect_error(ValueError, "advice.stack_refuses", student.stack_forward, X, [LOW, TOP], [np.zeros((1, 1))])


# stack_backward


def test_stack_backward_lists(student):
    """Two layers: two initial states and two tuples of three gradients, the lowest layer first."""
    layers = [random_layer(4, 5), random_layer(5, 2)]
    _, cache = student.stack_forward(small(), layers)
    _, dh0, gradients = expect_values("stack_backward", student.stack_backward(small(D=2), cache), 3)
    expect_values("dh0", dh0, 2)
    for number, layer in enumerate(expect_values("gradients", gradients, 2)):
        for array, gradient in zip(layers[number], expect_values("gradients", layer, 3), strict=True):
            expect_shape(f"gradients[{number}]", gradient, array.shape, "advice.stack_back_order")


def test_stack_backward_numeric(student):
    """The gradient of the input agrees with finite differences of your own stack."""
    x, dh, layers = small(), small(D=2, seed=2), [random_layer(4, 5), random_layer(5, 2)]
    _, cache = student.stack_forward(x, layers)
    dx, *_ = expect_values("stack_backward", student.stack_backward(dh, cache), 3)
    expect_gradient("dx", dx, lambda moved: np.sum(dh * student.stack_forward(moved, layers)[0]), x, "advice.stack_dx")


# merge_directions


def test_merge_directions_modes(student):
    """One state of two numbers in each direction."""
    forward, backward = np.array([[1.0, 2.0]]), np.array([[3.0, -4.0]])
    for mode, out in (("sum", [[4, -2]]), ("mul", [[3, -8]]), ("ave", [[2, -1]])):
        expect_close(mode, student.merge_directions(forward, backward, mode), out, "advice.merge")
    expect_close("concat", student.merge_directions(forward, backward), [[1, 2, 3, -4]], "advice.merge_concat")


def test_merge_directions_sequences(student):
    """Of sequences, the last axis grows, not time."""
    out = student.merge_directions(small(), small(seed=2), "concat")
    expect_shape("out", out, (2, 3, 8), "advice.merge_axis")


def test_merge_directions_refuses(student):
    """A mode that does not exist, and arrays of different shapes, are refused."""
    expect_error(ValueError, "advice.merge_refuses", student.merge_directions, small(), small(), "best")
    expect_error(ValueError, "advice.merge_refuses", student.merge_directions, small(), small(D=1), "sum")


# merge_backward


def test_merge_backward_numeric(student):
    """Both gradients agree with finite differences of your own merge, in every mode."""
    forward, backward = small(), small(seed=2)
    for mode in ("concat", "sum", "mul", "ave"):
        dout = small(D=8 if mode == "concat" else 4, seed=3)
        result = expect_values("merge_backward", student.merge_backward(dout, forward, backward, mode), 2)

        def loss(f, b, mode=mode, dout=dout):
            return np.sum(dout * student.merge_directions(f, b, mode))

        advice = f"advice.merge_back_{mode}"
        expect_gradient(
            f"dforward ({mode})", result[0], lambda moved, loss=loss: loss(moved, backward), forward, advice
        )
        expect_gradient(
            f"dbackward ({mode})", result[1], lambda moved, loss=loss: loss(forward, moved), backward, advice
        )


# bidirectional_forward


def test_bidirectional_forward_example(student):
    """The lesson's sequence in both directions, side by side."""
    out, _ = expect_values("bidirectional_forward", student.bidirectional_forward(X, LOW, BACK), 2)
    expected = [[[0.4621, 0.5926], [0.2270, -0.3634], [0.8053, 0.7616]]]
    expect_close("out", out, expected, "advice.bi_example", tolerance=BY_HAND)


def test_bidirectional_forward_last_states(student):
    """Without return_sequences: the last state that each direction made."""
    out, _ = student.bidirectional_forward(X, LOW, BACK, "concat", False)
    expect_close("out", out, [[0.8053, 0.5926]], "advice.bi_last", tolerance=BY_HAND)


def test_bidirectional_forward_palindrome(student):
    """A sequence that reads the same from both ends, with the same weights in both directions."""
    x, layer = np.array([[[1.0], [-2.0], [1.0]]]), one_unit(0.5, 0.5)
    out, _ = student.bidirectional_forward(x, layer, layer, "sum")
    expect_close("out", out, np.asarray(out)[:, ::-1], "advice.bi_palindrome")


# bidirectional_backward


def test_bidirectional_backward_numeric(student):
    """The gradients agree with finite differences of your own layer, with and without return_sequences."""
    x, fw, bw = small(), random_layer(4, 2), random_layer(4, 2, seed=5)
    for sequences in (True, False):
        dout = small(D=4, seed=3) if sequences else small(D=4, seed=3)[:, 0]
        _, cache = student.bidirectional_forward(x, fw, bw, "concat", sequences)
        dx, dfw, dbw = expect_values("bidirectional_backward", student.bidirectional_backward(dout, cache), 3)

        def loss(x, fw, bw, dout=dout, sequences=sequences):
            return np.sum(dout * student.bidirectional_forward(x, fw, bw, "concat", sequences)[0])

        expect_gradient("dx", dx, lambda moved, loss=loss: loss(moved, fw, bw), x, "advice.bi_dx")
        for index, name in enumerate(("dWx", "dWh", "db")):
            mine = expect_values("dfw", dfw, 3)[index], expect_values("dbw", dbw, 3)[index]

            def ahead(moved, loss=loss, index=index):
                return loss(x, replaced(fw, index, moved), bw)

            def back(moved, loss=loss, index=index):
                return loss(x, fw, replaced(bw, index, moved))

            expect_gradient(f"{name} of dfw", mine[0], ahead, fw[index], "advice.bi_dfw")
            expect_gradient(f"{name} of dbw", mine[1], back, bw[index], "advice.bi_dbw")


# deep_bidirectional_forward


def test_deep_bidirectional_forward_shapes(student):
    """Two layers of 5 and 3 units in each direction, with sequences and with last states."""
    layers = [(random_layer(4, 5), random_layer(4, 5, 1)), (random_layer(10, 3), random_layer(10, 3, 1))]
    expect_shape("out", student.deep_bidirectional_forward(small(), layers), (2, 3, 6), "advice.deep_shape")
    out = student.deep_bidirectional_forward(small(), layers, "concat", False)
    expect_shape("out", out, (2, 6), "advice.deep_last")


def test_deep_bidirectional_forward_one_layer(student):
    """A network of one layer is that layer."""
    fw, bw = random_layer(4, 5), random_layer(4, 5, 1)
    layer, _ = student.bidirectional_forward(small(), fw, bw, "ave")
    expect_close("out", student.deep_bidirectional_forward(small(), [(fw, bw)], "ave"), layer, "advice.deep_one")


# stack_param_count


def test_stack_param_count_small(student):
    """Two inputs, then three units: you can count them on a drawing. And the first layer of the lesson's table."""
    expect_integer("count", student.stack_param_count(2, [3]), 18, "advice.count")
    expect_integer("count", student.stack_param_count(28, [128]), 20096, "advice.count")


# bidirectional_param_count


def test_bidirectional_param_count_small(student):
    """Two inputs, then three units in each direction."""
    expect_integer("count", student.bidirectional_param_count(2, [3]), 36, "advice.bicount")


# stack_from_keras


def test_stack_from_keras_two_layers(student):
    """Six arrays are two layers."""
    layers = [random_layer(4, 5), random_layer(5, 2)]
    found = expect_values("layers", student.stack_from_keras([array for layer in layers for array in layer]), 2)
    for mine, layer in zip(found, layers, strict=True):
        for name, array, original in zip(("Wx", "Wh", "b"), expect_values("layers", mine, 3), layer, strict=True):
            expect_close(name, array, original, "advice.keras_order")


# bidirectional_from_keras


def test_bidirectional_from_keras_one_layer(student):
    """Six arrays are one layer in two directions."""
    pair = random_layer(4, 5), random_layer(4, 5, seed=1)
    found = expect_values("layers", student.bidirectional_from_keras([array for side in pair for array in side]), 1)
    for mine, side in zip(expect_values("layers", found[0], 2), pair, strict=True):
        for name, array, original in zip(("Wx", "Wh", "b"), expect_values("layers", mine, 3), side, strict=True):
            expect_close(name, array, original, "advice.bikeras_order")


# usable_directions


def test_usable_directions_words(student):
    """There is one of the two words for each task. Which of them is right is for you to find out."""
    tasks = "keyboard", "word_class", "subtitles", "review", "melody", "gap", "alarm", "forecast"
    found = expect_keys("directions", student.usable_directions(), tasks, "advice.directions_keys")
    for task, answer in found.items():
        if answer not in ("forward", "both"):
            raise Wrong("wrong_number", "advice.directions_words", name=f"directions[{task!r}]")
