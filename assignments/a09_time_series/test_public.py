"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("make_sample")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read them,
and add your own. Grading uses other checks, with random numbers and other sizes, and trains your networks.
"""

import numpy as np

from rnncourse.expect import expect_close, expect_integer, expect_keys, expect_shape


class Answer(np.ndarray):
    """An array that also answers to numpy(), as the tensors of TensorFlow do."""

    def numpy(self):
        return np.asarray(self)


class MeanOfTwo:
    """Stands in for a trained network: its guess is the mean of the last two points of a window."""

    def __call__(self, x, **_):
        x = np.asarray(x, float)
        expect_shape("what the network reads", x, (len(x), x.shape[1] if x.ndim > 1 else 0, 1), "advice.network_reads")
        return x[:, -2:, 0].mean(axis=1, keepdims=True).view(Answer)

    def predict(self, x, **_):
        return self(x)

    def predict_on_batch(self, x):
        return self(x)


# make_sample


def test_make_sample_example(student):
    """The lesson's seven numbers, with windows of three."""
    X, y = student.make_sample([16, 8, 32, 9, 23, 11, 19], 3)
    expect_close("X", X, [[[16], [8], [32]], [[8], [32], [9]], [[32], [9], [23]], [[9], [23], [11]]], "advice.windows")
    expect_close("y", y, [[9], [23], [11], [19]], "advice.targets")


# build_sine_model


def test_build_sine_model_shape(student):
    """Windows go in, one guess for each of them comes out."""
    model = student.build_sine_model(10)
    expect_shape("the guesses", np.asarray(model.predict_on_batch(np.zeros((4, 10, 1)))), (4, 1), "advice.one_guess")


def test_build_sine_model_layers(student):
    """A recurrent layer and a dense one."""
    kinds = [type(layer).__name__ for layer in student.build_sine_model(10).layers]
    expect_integer("SimpleRNN", kinds.count("SimpleRNN"), 1, "advice.sine_layers")
    expect_integer("Dense", kinds.count("Dense"), 1, "advice.sine_layers")


def test_build_sine_model_compiled(student):
    """Ready to be trained: one epoch on four windows."""
    model = student.build_sine_model(3)
    X = np.array([[[0.0], [0.1], [0.2]], [[0.1], [0.2], [0.3]], [[0.2], [0.3], [0.4]], [[0.3], [0.4], [0.5]]])
    model.fit(X, X[:, -1] + 0.1, epochs=1, verbose=0)


# sine_training


def test_sine_training_keys(student):
    """The names that model.fit knows."""
    expect_keys("training", student.sine_training(), {"epochs", "batch_size"}, "advice.settings")


# predict_series


def test_predict_series_example(student):
    """A network that guesses the mean of the last two points, and the lesson's seven numbers."""
    predictions = student.predict_series(MeanOfTwo(), np.array([16.0, 8, 32, 9, 23, 11, 19]), 3)
    expect_close("predictions", predictions, [[20], [20.5], [16], [17]], "advice.every_window")


# forecast


def test_forecast_example(student):
    """A network that guesses the mean of the last two points, from 1, 4, 8 on."""
    expect_close(
        "values", student.forecast(MeanOfTwo(), np.array([1.0, 4, 8]), 4), [6, 7, 6.5, 6.75], "advice.feed_back"
    )


def test_forecast_start_stays(student):
    """The known points are still there afterwards."""
    start = np.array([1.0, 4, 8])
    student.forecast(MeanOfTwo(), start, 2)
    expect_close("start", start, [1, 4, 8], "advice.start_stays")
