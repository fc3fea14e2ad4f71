"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("make_sample")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read them,
and add your own. Grading uses other checks, with random numbers and other sizes, and trains your networks.
"""

import numpy as np

from rnncourse.expect import expect_close, expect_integer, expect_keys, expect_shape, expect_values


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


# split_by_time


def test_split_by_time_example(student):
    """Seven prices, two of them held out."""
    train, test = expect_values("split_by_time", student.split_by_time([16, 8, 32, 9, 23, 11, 19], 2), 2)
    expect_close("train", train, [16, 8, 32, 9, 23], "advice.split")
    expect_close("test", test, [11, 19], "advice.split")


# fit_scaler


def test_fit_scaler_example(student):
    """The lesson's three prices."""
    low, high = expect_values("fit_scaler", student.fit_scaler(np.array([20.0, 50, 30])), 2)
    expect_close("low", low, 20, "advice.range")
    expect_close("high", high, 50, "advice.range")


# scale


def test_scale_example(student):
    """The lesson's range, and a price beyond it."""
    expect_close("scaled", student.scale(np.array([20.0, 35, 50, 65]), 20, 50), [0, 0.5, 1, 1.5], "advice.scale")


# unscale


def test_unscale_example(student):
    """The same way back, for a column."""
    expect_close("prices", student.unscale(np.array([[0.5], [1.5]]), 20, 50), [[35], [65]], "advice.unscale")


# stock_data


def test_stock_data_shapes(student):
    """The lesson's twelve days."""
    arrays = expect_values("stock_data", student.stock_data(np.arange(1.0, 13), 4, 3), 4)
    shapes = {"X_train": (5, 4, 1), "y_train": (5, 1), "X_test": (3, 4, 1), "y_test": (3, 1)}
    for (name, shape), array in zip(shapes.items(), arrays, strict=True):
        expect_shape(name, array, shape, "advice.pairs")


def test_stock_data_range(student):
    """Prices that always rise: the training part ends at 1, and the test part begins above it."""
    _, y_train, _, y_test = expect_values("stock_data", student.stock_data(np.arange(1.0, 13), 4, 3), 4)
    expect_close("y_train[-1]", y_train[-1], [1], "advice.leak")
    expect_close("y_test[0]", y_test[0], [1.125], "advice.leak")


# build_stock_model


def test_build_stock_model_shape(student):
    """Windows go in, one guess for each of them comes out."""
    model = student.build_stock_model(6)
    expect_shape("the guesses", np.asarray(model.predict_on_batch(np.zeros((3, 6, 1)))), (3, 1), "advice.one_guess")


def test_build_stock_model_compiled(student):
    """Ready to be trained: one epoch on two windows."""
    student.build_stock_model(3).fit(np.zeros((2, 3, 1)), np.ones((2, 1)), epochs=1, verbose=0)


# stock_training


def test_stock_training_keys(student):
    """The names that model.fit knows."""
    expect_keys("training", student.stock_training(), {"epochs", "batch_size"}, "advice.settings")


# predict_prices


def test_predict_prices_example(student):
    """A network that guesses the mean of the last two points, and the lesson's range."""
    X = np.array([[[0.0], [0.2], [0.8]], [[0.5], [1.0], [1.0]]])
    expect_close("prices", student.predict_prices(MeanOfTwo(), X, 20, 50), [[35], [50]], "advice.unit")


# mape


def test_mape_example(student):
    """The lesson's two days."""
    expect_close("error", student.mape(np.array([100.0, 200]), np.array([110.0, 190])), 7.5, "advice.mape")


def test_mape_column(student):
    """The same, with predictions as a network makes them."""
    expect_close("error", student.mape(np.array([100.0, 200]), np.array([[110.0], [190]])), 7.5, "advice.column")


# naive_forecast


def test_naive_forecast_example(student):
    """Seven prices, the last three of them foretold."""
    expect_close("prices", student.naive_forecast([16, 8, 32, 9, 23, 11, 19], 3), [9, 23, 11], "advice.naive")
