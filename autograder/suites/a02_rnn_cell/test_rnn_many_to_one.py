"""Many to one: the output of the last state."""

from autograder.suite import points, require_close


@points(1)
def test_output_of_the_last_state(student, given, cell):
    """One output for each sequence, made from its last state."""
    y = student.rnn_many_to_one(cell.x, cell.h0, *cell.weights, *cell.head)
    h, _ = given.rnn_forward(cell.x, cell.h0, *cell.weights)
    require_close("y", y, given.output_layer(h[:, -1], *cell.head, "softmax"))


@points(0.5)
def test_activation(student, given, cell):
    """The activation asked for is the one that is used."""
    y = student.rnn_many_to_one(cell.x, cell.h0, *cell.weights, *cell.head, "sigmoid")
    h, _ = given.rnn_forward(cell.x, cell.h0, *cell.weights)
    require_close("y", y, given.output_layer(h[:, -1], *cell.head, "sigmoid"))


@points(0.5)
def test_no_initial_state(student, given, cell):
    """Without an initial state (h0 = None) the sequence starts from zeros."""
    y = student.rnn_many_to_one(cell.x, None, *cell.weights, *cell.head)
    h, _ = given.rnn_forward(cell.x, None, *cell.weights)
    require_close("y", y, given.output_layer(h[:, -1], *cell.head, "softmax"))
