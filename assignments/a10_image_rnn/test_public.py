"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("prepare_images")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read
them, and add your own. Grading uses other checks, with random numbers and other sizes, and trains your networks.
"""

import importlib.util

import numpy as np

from rnncourse.expect import Wrong, expect_close, expect_error, expect_integer, expect_keys, expect_shape, expect_values


def expect_size(model, steps, inputs, classes, advice):
    """The model reads (N, steps, inputs) and gives (N, classes)."""
    for name, shape, wanted in (
        ("input", model.input_shape, (None, steps, inputs)),
        ("output", model.output_shape, (None, classes)),
    ):
        if shape != wanted:
            raise Wrong("wrong_shape", advice, name=name, shape=shape, expected=wanted)


# prepare_images


def test_prepare_images_grey(student):
    """Black, white, and one fifth of white."""
    images = np.array([[[0, 255, 51], [255, 0, 0]]], np.uint8)
    expect_close("x", student.prepare_images(images), [[[0, 1, 0.2], [1, 0, 0]]], "advice.images")


def test_prepare_images_dark(student):
    """A picture without any white."""
    expect_close("x", student.prepare_images(np.full((1, 2, 2), 51, np.uint8)), np.full((1, 2, 2), 0.2), "advice.dark")


# prepare_labels


def test_prepare_labels_sparse(student):
    """Three labels for the sparse loss."""
    y = student.prepare_labels(np.array([2, 0, 1]), "sparse_categorical_crossentropy")
    expect_close("y", y, [2, 0, 1], "advice.labels")


def test_prepare_labels_one_hot(student):
    """Two labels of four classes for the other loss."""
    y = student.prepare_labels(np.array([3, 1]), "categorical_crossentropy", 4)
    expect_close("y", y, [[0, 0, 0, 1], [0, 1, 0, 0]], "advice.labels")


def test_prepare_labels_refuses(student):
    """A loss that is for other things."""
    expect_error(ValueError, "advice.loss", student.prepare_labels, np.array([1]), "mean_absolute_error")


# hold_out


def test_hold_out_sizes(student):
    """Ten pictures, three of them held out."""
    x, y = np.arange(20.0).reshape(10, 1, 2), np.arange(10)
    x_train, y_train, x_val, y_val = expect_values("hold_out", student.hold_out(x, y, 0.3, 1), 4)
    expect_shape("x_train", x_train, (7, 1, 2), "advice.share")
    expect_shape("y_train", y_train, (7,), "advice.share")
    expect_shape("x_val", x_val, (3, 1, 2), "advice.share")
    expect_shape("y_val", y_val, (3,), "advice.share")


def test_hold_out_everything(student):
    """Put together, the labels of both parts are all there, once each."""
    _, y_train, _, y_val = expect_values("hold_out", student.hold_out(np.zeros((9, 1, 1)), np.arange(9), 0.4, 1), 4)
    expect_close("labels", np.sort(np.concatenate([y_train, y_val])), np.arange(9), "advice.once")


# build_rnn_model


def test_build_rnn_model_shapes(student):
    """Pictures of 6 rows and 4 columns, three classes."""
    if importlib.util.find_spec("keras") is None:
        raise Wrong("advice.no_keras")
    expect_size(student.build_rnn_model(6, 4, units=5, classes=3), 6, 4, 3, "advice.model_shape")


def test_build_rnn_model_parameters(student):
    """As many parameters as in the table of the lesson."""
    if importlib.util.find_spec("keras") is None:
        raise Wrong("advice.no_keras")
    expect_integer("parameters", student.build_rnn_model().count_params(), 75_530, "advice.parameters")


# training_settings


def test_training_settings_keys(student):
    """The three parts of the settings."""
    settings = student.training_settings()
    expect_keys("training", settings, ["epochs", "batch_size", "callbacks"], "advice.settings")
    expect_integer("epochs", settings["epochs"], 6, "advice.settings")
    expect_integer("batch_size", settings["batch_size"], 32, "advice.settings")


def test_training_settings_callbacks(student):
    """Each callback is a dict with the name of a class of Keras."""
    for one in student.training_settings()["callbacks"]:
        if not isinstance(one, dict) or not isinstance(one.get("name"), str):
            raise Wrong("advice.callback")


# best_epoch


def test_best_epoch_three(student):
    """Three epochs: down, and up again."""
    epoch = student.best_epoch({"loss": [0.9, 0.5, 0.3], "val_loss": [0.8, 0.6, 0.7]})
    expect_integer("epoch", epoch, 2, "advice.best")


# overfitting_starts


def test_overfitting_starts_four(student):
    """Four epochs, of which the second is the best."""
    epoch = student.overfitting_starts({"loss": [0.9, 0.5, 0.3, 0.2], "val_loss": [0.8, 0.6, 0.7, 0.9]})
    expect_integer("epoch", epoch, 3, "advice.overfitting")


def test_overfitting_starts_not_yet(student):
    """The best epoch is the last."""
    epoch = student.overfitting_starts({"loss": [0.9, 0.5], "val_loss": [0.8, 0.6]})
    expect_integer("epoch", epoch, 0, "advice.overfitting")


# predict_digits


def test_predict_digits_two(student):
    """Two pictures, three classes."""
    digits = student.predict_digits(np.array([[0.1, 0.2, 0.7], [0.4, 0.35, 0.25]]))
    expect_close("digits", digits, [2, 0], "advice.digits")


# confusion_matrix


def test_confusion_matrix_example(student):
    """The lesson's four pictures."""
    probabilities = np.eye(3)[[0, 1, 2, 1]] * 0.8 + 0.05
    counts = student.confusion_matrix(np.array([0, 2, 2, 1]), probabilities)
    expect_close("counts", counts, [[1, 0, 0], [0, 1, 0], [0, 1, 1]], "advice.confusion")


# most_confused


def test_most_confused_example(student):
    """A small matrix with one mistake."""
    counts = np.array([[5, 0, 0], [0, 4, 0], [0, 1, 2]])
    true, predicted = expect_values("most_confused", student.most_confused(counts), 2)
    expect_integer("true", true, 2, "advice.mistake")
    expect_integer("predicted", predicted, 1, "advice.mistake")


# read_digits


class Brightness:
    """Stands in for a model: dark pictures are a 0, grey ones a 1, bright ones a 2."""

    def predict(self, x, **_):
        brightness = np.asarray(x).mean(axis=(1, 2))[:, None]
        return np.exp(-(((brightness - [0.1, 0.5, 0.9]) * 5) ** 2))

    __call__ = predict_on_batch = predict


def test_read_digits_brightness(student):
    """A stand-in for a model that looks at the brightness: one grey, one bright, one dark picture."""
    images = np.repeat(np.array([130, 240, 20], np.uint8), 6).reshape(3, 2, 3)
    expect_close("digits", student.read_digits(Brightness(), images), [1, 2, 0], "advice.read")


# build_lstm_model


def test_build_lstm_model_parameters(student):
    """Shapes, and as many parameters as in the lesson."""
    if importlib.util.find_spec("keras") is None:
        raise Wrong("advice.no_keras")
    model = student.build_lstm_model()
    expect_size(model, 28, 28, 10, "advice.model_shape")
    expect_integer("parameters", model.count_params(), 81_674, "advice.parameters")


# build_bidirectional_model


def test_build_bidirectional_model_parameters(student):
    """Shapes, and as many parameters as in the lesson."""
    if importlib.util.find_spec("keras") is None:
        raise Wrong("advice.no_keras")
    model = student.build_bidirectional_model()
    expect_size(model, 28, 28, 10, "advice.model_shape")
    expect_integer("parameters", model.count_params(), 48_906, "advice.parameters")
