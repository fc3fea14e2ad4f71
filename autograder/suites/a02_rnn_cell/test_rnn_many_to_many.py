"""Many to many, in step: an output for every state."""

from autograder.suite import points, require_close


@points(1)
def test_output_of_every_state(student, given, cell):
    """One output for every step of each sequence."""
    y = student.rnn_many_to_many(cell.x, cell.h0, *cell.weights, *cell.head)
    h, _ = given.rnn_forward(cell.x, cell.h0, *cell.weights)
    require_close("y", y, given.output_layer(h, *cell.head, "softmax"), time_axis=1)


@points(0.5)
def test_activation(student, given, cell):
    """The activation asked for is the one that is used."""
    y = student.rnn_many_to_many(cell.x, cell.h0, *cell.weights, *cell.head, "identity")
    h, _ = given.rnn_forward(cell.x, cell.h0, *cell.weights)
    require_close("y", y, given.output_layer(h, *cell.head, "identity"), time_axis=1)


@points(0.5)
def test_no_initial_state(student, given, cell):
    """Without an initial state (h0 = None) the sequence starts from zeros."""
    y = student.rnn_many_to_many(cell.x, None, *cell.weights, *cell.head)
    h, _ = given.rnn_forward(cell.x, None, *cell.weights)
    require_close("y", y, given.output_layer(h, *cell.head, "softmax"), time_axis=1)
