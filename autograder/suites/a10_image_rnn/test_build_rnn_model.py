"""The SimpleRNN of the lecture: its layers, its size, how it is compiled, and how well it reads digits it never saw."""

from autograder.suite import points, require_layers, require_parameters, require_shapes


@points(1)
def test_layers(student):
    """The layers: kinds, sizes, activations and dropout."""
    recurrent = {"units": 256, "activation": "tanh", "recurrent_dropout": 0.0, "dropout": 0.2, "use_bias": True}
    dense = {"units": 10, "activation": "softmax", "use_bias": True}
    require_layers(
        student.build_rnn_model(),
        [("SimpleRNN", {**recurrent, "return_sequences": False, "go_backwards": False}), ("Dense", dense)],
    )


@points(1)
def test_parameters(student, trainer):
    """28 rows of 28 numbers go in, 10 probabilities come out, and the parameters are as many as in the lecture."""
    model = trainer.describe(student.build_rnn_model())
    require_shapes(model, [None, 28, 28], [None, 10])
    require_parameters(model, 75_530)


@points(1)
def test_other_sizes(student, trainer):
    """Other numbers of rows, columns, units and classes."""
    model = trainer.describe(student.build_rnn_model(9, 5, units=12, classes=4))
    require_shapes(model, [None, 9, 5], [None, 4])
    require_parameters(model, (5 + 12 + 1) * 12 + (12 + 1) * 4)


@points(1)
def test_compiled(student, require_classifier):
    """Compiled for integer labels and for probabilities, with accuracy as a metric."""
    require_classifier(student.build_rnn_model())


@points(2)
def test_reads_most(student, measured_accuracy, profile):
    """Trained, it reads most digits that it never saw."""
    profile.at_least("rnn_accuracy_1", measured_accuracy(student.build_rnn_model()))


@points(2)
def test_reads_well(student, measured_accuracy, profile):
    """Trained, it reads digits that it never saw as well as this network can."""
    profile.at_least("rnn_accuracy", measured_accuracy(student.build_rnn_model()))
