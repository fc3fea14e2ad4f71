"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("prepare")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read them, and
add your own. Grading uses other checks, with random tunes, and trains your network.
"""

import numpy as np

from rnncourse.expect import expect_close, expect_integer, expect_keys, expect_shape, expect_values

START = np.array([[1, 4], [2, 4], [3, 2]])


class Answer(np.ndarray):
    """An array that also answers to numpy(), as the tensors of TensorFlow do."""

    def numpy(self):
        return np.asarray(self)


class OneHigher:
    """Stands in for a trained network: after a note it expects the next higher pitch, of the same duration."""

    def __call__(self, x, **_):
        x = np.asarray(x, float)
        expect_shape("what the network reads", x, (len(x), x.shape[1] if x.ndim > 1 else 0, 2), "advice.network_reads")
        pitches, durations = np.round(x[:, -1]).astype(int).T
        labels = 7 * (np.round(np.log2(np.maximum(durations, 2))).astype(int) - 1) + pitches % 7
        return (0.01 + 0.79 * np.eye(21)[labels % 21]).view(Answer)

    def predict(self, x, **_):
        return self(x)

    def predict_on_batch(self, x):
        return self(x)


# notes_to_labels


def test_notes_to_labels_example(student):
    """The lesson's four notes."""
    expect_close("labels", student.notes_to_labels([[1, 2], [7, 2], [4, 4], [7, 8]]), [0, 6, 10, 20], "advice.labels")


# labels_to_notes


def test_labels_to_notes_example(student):
    """The lesson's four classes."""
    notes = student.labels_to_notes(np.array([0, 6, 10, 20]))
    expect_close("notes", notes, [[1, 2], [7, 2], [4, 4], [7, 8]], "advice.notes")


# prepare


def test_prepare_shape(student):
    """A tune of five notes, in windows of three."""
    X, y = expect_values("prepare", student.prepare(np.array([[1, 4], [2, 4], [3, 2], [4, 4], [7, 8]]), 3), 2)
    expect_shape("X", X, (2, 3, 2), "advice.pairs")
    expect_shape("y", y, (2, 21), "advice.columns")


def test_prepare_example(student):
    """The same tune: what the first window holds, and which classes follow."""
    X, y = expect_values("prepare", student.prepare(np.array([[1, 4], [2, 4], [3, 2], [4, 4], [7, 8]]), 3), 2)
    expect_close("X[0]", X[0], [[1, 4], [2, 4], [3, 2]], "advice.window")
    expect_close("y", y, np.eye(21)[[10, 20]], "advice.following")


# build_music_model


def test_build_music_model_shape(student):
    """Windows go in, 21 probabilities for each of them come out."""
    chances = np.asarray(student.build_music_model(8).predict_on_batch(np.zeros((3, 8, 2))))
    expect_shape("the probabilities", chances, (3, 21), "advice.probabilities")
    expect_close("their sums", chances.sum(axis=1), np.ones(3), "advice.softmax", tolerance=1e-4)


def test_build_music_model_compiled(student):
    """Ready to be trained: one epoch on two windows with one-hot targets."""
    history = student.build_music_model(3).fit(np.zeros((2, 3, 2)), np.eye(21)[[3, 5]], epochs=1, verbose=0)
    measures = [name for name in history.history if "accuracy" in name]
    expect_integer("the number of accuracies", len(measures), 1, "advice.metric")


# music_training


def test_music_training_keys(student):
    """The names that model.fit knows."""
    expect_keys("training", student.music_training(), {"epochs", "batch_size"}, "advice.settings")


# arranging_music


def test_arranging_music_example(student):
    """A network that goes up one step each time, from three notes on to six."""
    notes = student.arranging_music(OneHigher(), START, 6)
    expect_close("notes", notes, [[1, 4], [2, 4], [3, 2], [4, 2], [5, 2], [6, 2]], "advice.plays_on")


def test_arranging_music_nothing(student):
    """As many notes as there are already."""
    expect_close("notes", student.arranging_music(OneHigher(), START, 3), START, "advice.length")


# sample_label


def test_sample_label_picture(student):
    """The lesson's picture: where does u = 0.5 fall, and where 0.1 and 0.9?"""
    for u, label in ((0.1, 0), (0.5, 1), (0.9, 2)):
        expect_integer("label", student.sample_label([0.2, 0.4, 0.4], 1.0, u), label, "advice.lot")


def test_sample_label_temperature(student):
    """At T = 0.5 the first share shrinks from 0.2 to 0.11."""
    expect_integer("label", student.sample_label([0.2, 0.4, 0.4], 0.5, 0.15), 1, "advice.temperature")


# improvise


def test_improvise_example(student):
    """A network that goes up one step nearly always, and lots that fall into the middle."""
    notes = student.improvise(OneHigher(), START, 0.5, np.array([0.5, 0.5]))
    expect_close("notes", notes, [[1, 4], [2, 4], [3, 2], [4, 2], [5, 2]], "advice.improvises")
