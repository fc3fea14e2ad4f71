"""The output layer: y = f(h Wy + by)."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(0.75)
def test_softmax(student, reference, cell):
    """Softmax turns the scores of one state into probabilities."""
    y = student.output_layer(cell.h0, *cell.head, "softmax")
    require_close("y", y, reference.output_layer(cell.h0, *cell.head, "softmax"))


@points(0.5)
def test_softmax_of_a_sequence(student, reference, unroll, cell):
    """For a whole sequence, softmax is taken at every step for itself."""
    h = unroll(reference.rnn_step_forward, cell.x, cell.h0, *cell.weights)
    y = student.output_layer(h, *cell.head, "softmax")
    require_close("y", y, reference.output_layer(h, *cell.head, "softmax"), time_axis=1)


@points(0.25)
def test_probabilities_sum_to_one(student, reference, draw):
    """The probabilities of each row sum to 1."""
    cell = draw(N=7)
    y = student.output_layer(cell.h0, *cell.head, "softmax")
    if y.ndim == 2:  # another shape is told as such below
        require_close("the sum of each row of y", y.sum(axis=1), np.ones(len(y)))
    require_close("y", y, reference.output_layer(cell.h0, *cell.head, "softmax"))


@points(0.5)
def test_softmax_of_large_scores(student, reference, extreme):
    """Scores of 1000 and -1000 give probabilities, not NaN."""
    require_close("y", student.output_layer(*extreme, "softmax"), reference.output_layer(*extreme, "softmax"))


@points(0.5)
def test_sigmoid(student, reference, cell):
    """Sigmoid turns each score into a probability of its own."""
    y = student.output_layer(cell.h0, *cell.head, "sigmoid")
    require_close("y", y, reference.output_layer(cell.h0, *cell.head, "sigmoid"))


@points(0.5)
def test_sigmoid_of_large_scores(student, reference, extreme):
    """The sigmoid of 1000 is 1 and that of -1000 is 0, not NaN."""
    require_close("y", student.output_layer(*extreme, "sigmoid"), reference.output_layer(*extreme, "sigmoid"))


@points(0.5)
def test_identity(student, reference, cell):
    """Identity leaves the scores h Wy + by as they are."""
    y = student.output_layer(cell.h0, *cell.head, "identity")
    require_close("y", y, reference.output_layer(cell.h0, *cell.head, "identity"))


@points(0.25)
def test_softmax_is_the_default(student, reference, cell):
    """Where no activation is named, softmax is meant."""
    require_close("y", student.output_layer(cell.h0, *cell.head), reference.output_layer(cell.h0, *cell.head))


@points(0.25)
def test_unknown_activation(student, cell):
    """An activation that nobody knows raises ValueError."""
    require_raises(ValueError, student.output_layer, cell.h0, *cell.head, "softmaxx")
