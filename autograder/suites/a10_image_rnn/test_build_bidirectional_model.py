"""Two LSTMs, one in each direction: layers, size, and how well it reads digits that it never saw."""

from autograder.suite import points, require_layers, require_parameters, require_shapes

KINDS = [("Bidirectional", {"layer": "LSTM"}), ("Dense", {})]


@points(1)
def test_layers(student, require_classifier):
    """Two LSTMs, one for each direction, side by side, and a softmax; compiled for integer labels."""
    plain = {"return_sequences": False, "dropout": 0.0, "recurrent_dropout": 0.0, "use_bias": True}
    recurrent = ("Bidirectional", {"layer": "LSTM", "units": 64, "activation": "tanh", "merge_mode": "concat", **plain})
    model = student.build_bidirectional_model()
    require_layers(model, [recurrent, ("Dense", {"units": 10, "activation": "softmax"})])
    require_classifier(model)


@points(1)
def test_parameters(student, trainer):
    """The number of parameters, by default and for other sizes."""
    model = trainer.describe(student.build_bidirectional_model())
    require_shapes(model, [None, 28, 28], [None, 10])
    require_parameters(model, 48_906)
    model = trainer.describe(student.build_bidirectional_model(9, 5, units=12, classes=4))
    require_shapes(model, [None, 9, 5], [None, 4])
    require_parameters(model, 2 * 4 * (5 + 12 + 1) * 12 + (2 * 12 + 1) * 4)


@points(1)
def test_reads_most(student, measured_accuracy, profile):
    """Trained, the two read most digits that they never saw."""
    model = student.build_bidirectional_model()
    require_layers(model, KINDS)
    profile.at_least("bidirectional_accuracy_1", measured_accuracy(model))


@points(2)
def test_reads_well(student, measured_accuracy, profile):
    """Trained, the two read digits as well as they should."""
    model = student.build_bidirectional_model()
    require_layers(model, KINDS)
    profile.at_least("bidirectional_accuracy", measured_accuracy(model))
