"""The LSTM in the place of SimpleRNN: layers, size, and how well it reads digits that it never saw."""

from autograder.suite import points, require_layers, require_parameters, require_shapes

KINDS = [("LSTM", {}), ("Dense", {})]


@points(1)
def test_layers(student, require_classifier):
    """An LSTM that hands on its last state, and a softmax; compiled for integer labels."""
    plain = {"return_sequences": False, "dropout": 0.0, "recurrent_dropout": 0.0, "use_bias": True}
    recurrent = ("LSTM", {"units": 128, "activation": "tanh", "recurrent_activation": "sigmoid", **plain})
    model = student.build_lstm_model()
    require_layers(model, [recurrent, ("Dense", {"units": 10, "activation": "softmax"})])
    require_classifier(model)


@points(1)
def test_parameters(student, trainer):
    """The number of parameters, by default and for other sizes."""
    model = trainer.describe(student.build_lstm_model())
    require_shapes(model, [None, 28, 28], [None, 10])
    require_parameters(model, 81_674)
    model = trainer.describe(student.build_lstm_model(9, 5, units=12, classes=4))
    require_shapes(model, [None, 9, 5], [None, 4])
    require_parameters(model, 4 * (5 + 12 + 1) * 12 + (12 + 1) * 4)


@points(1)
def test_reads_most(student, measured_accuracy, profile):
    """Trained, the LSTM reads most digits that it never saw."""
    model = student.build_lstm_model()
    require_layers(model, KINDS)
    profile.at_least("lstm_accuracy_1", measured_accuracy(model))


@points(1)
def test_reads_well(student, measured_accuracy, profile):
    """Trained, the LSTM reads digits as well as it should."""
    model = student.build_lstm_model()
    require_layers(model, KINDS)
    profile.at_least("lstm_accuracy", measured_accuracy(model))
