"""The public checks of this unit: examples small enough for pencil and paper, shapes, and simple limits.

`check("make_sample")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read them,
and add your own. Grading uses other checks, with random numbers and other sizes.
"""

import numpy as np

from rnncourse.expect import Wrong, expect_close, expect_error, expect_keys, expect_shape, expect_values

SERIES = np.array([16, 8, 32, 9, 23, 11, 19])
TWINKLE = (
    "4/4 c4 c4 g4 g4 a4 a4 g2 f4 f4 e4 e4 d4 d4 c2 "
    "g4 g4 f4 f4 e4 e4 d2 g4 g4 f4 f4 e4 e4 d2 "
    "c4 c4 g4 g4 a4 a4 g2 f4 f4 e4 e4 d4 d4 c2"
)


def expect_text(name, value, expected, advice):
    """The value is this text."""
    if not isinstance(value, str):
        raise Wrong("wrong_type", advice, name=name, type=type(value).__name__, expected="str")
    if value != expected:
        raise Wrong("wrong_text", advice, name=name)


def expect_options(name, value, options, advice):
    """Every answer is one of the options."""
    for key, answer in value.items():
        if answer not in options:
            raise Wrong("wrong_option", advice, name=f"{name}[{key!r}]")


# data_kinds


def test_data_kinds_every_source(student):
    """Every source has an answer, and every answer is one of the two words. Whether it is right, you learn later."""
    sources = ("coin", "melody", "sentence", "dice", "temperature", "digits", "dna", "survey")
    kinds = expect_keys("kinds", student.data_kinds(), sources, "advice.kinds_keys")
    expect_options("kinds", kinds, ("iid", "sequential"), "advice.kinds_words")


# sequence_forms


def test_sequence_forms_every_task(student):
    """Every task has an answer, and every answer is one of the five forms. Whether it is right, you learn later."""
    tasks = ("digit", "flat", "caption", "continue", "review", "price", "translate", "answer", "grammar", "frames")
    forms = expect_keys("forms", student.sequence_forms(), tasks, "advice.forms_keys")
    five = ("one-to-one", "one-to-many", "many-to-one", "encoder-decoder", "synced")
    expect_options("forms", forms, five, "advice.forms_words")


# make_sample


def test_make_sample_example(student):
    """The four pairs of the lesson's series."""
    X, y = expect_values("make_sample", student.make_sample(SERIES, 3), 2)
    expect_shape("X", X, (4, 3, 1), "advice.sample_shape")
    expect_shape("y", y, (4, 1), "advice.sample_shape")
    expect_close("X", X, [[[16], [8], [32]], [[8], [32], [9]], [[32], [9], [23]], [[9], [23], [11]]], "advice.sample_X")
    expect_close("y", y, [[9], [23], [11], [19]], "advice.sample_y")


def test_make_sample_columns(student):
    """Of ten points with two numbers each, six windows of four points."""
    X, y = expect_values("make_sample", student.make_sample(np.arange(20.0).reshape(10, 2), 4), 2)
    expect_shape("X", X, (6, 4, 2), "advice.sample_shape")
    expect_shape("y", y, (6, 2), "advice.sample_shape")


def test_make_sample_refuses(student):
    """Seven points leave nothing to predict after a window of seven."""
    expect_error(ValueError, "advice.sample_refuses", student.make_sample, SERIES, 7)


# seq2dataset


def test_seq2dataset_example(student):
    """The lesson's series with horizon 2."""
    X, Y = expect_values("seq2dataset", student.seq2dataset(SERIES, 3, 2), 2)
    expect_shape("X", X, (3, 3, 1), "advice.horizon_count")
    expect_close("Y", Y, [[23], [11], [19]], "advice.horizon_target")


def test_seq2dataset_one_step(student):
    """With horizon 1 the targets are those of make_sample."""
    X, Y = expect_values("seq2dataset", student.seq2dataset(SERIES, 3, 1), 2)
    expect_shape("X", X, (4, 3, 1), "advice.horizon_count")
    expect_close("Y", Y, [[9], [23], [11], [19]], "advice.horizon_target")


def test_seq2dataset_refuses(student):
    """With horizon 0 the target would lie inside of the window."""
    expect_error(ValueError, "advice.horizon_refuses", student.seq2dataset, SERIES, 3, 0)


# chronological_split


def test_chronological_split_example(student):
    """The last two of seven points are held out."""
    train, test = expect_values("chronological_split", student.chronological_split(SERIES, 2), 2)
    expect_close("train", train, [16, 8, 32, 9, 23], "advice.split")
    expect_close("test", test, [11, 19], "advice.split")


def test_chronological_split_refuses(student):
    """A test part without points is refused."""
    expect_error(ValueError, "advice.split_refuses", student.chronological_split, SERIES, 0)


# fit_min_max


def test_fit_min_max_example(student):
    """Two columns with different ranges."""
    train = np.array([[10.0, -3.0], [30.0, -1.0], [20.0, -2.0]])
    low, high = expect_values("fit_min_max", student.fit_min_max(train), 2)
    expect_close("low", low, [10, -3], "advice.fit")
    expect_close("high", high, [30, -1], "advice.fit")


# scale_min_max


def test_scale_min_max_example(student):
    """The lesson's five values, and the range that was learned from the first three."""
    data = np.array([[10.0], [30.0], [20.0], [40.0], [15.0]])
    scaled = student.scale_min_max(data, np.array([10.0]), np.array([30.0]))
    expect_close("scaled", scaled, [[0], [1], [0.5], [1.5], [0.25]], "advice.scale")


def test_scale_min_max_constant(student):
    """A column that was 5 throughout: 5 becomes 0, and 7 is 2 away from it."""
    scaled = student.scale_min_max(np.array([[5.0], [7.0]]), np.array([5.0]), np.array([5.0]))
    expect_close("scaled", scaled, [[0], [2]], "advice.scale_constant")


# unscale_min_max


def test_unscale_min_max_example(student):
    """Scaled values of the lesson, back in their units."""
    data = student.unscale_min_max(np.array([[0.0], [1.0], [0.25]]), np.array([10.0]), np.array([30.0]))
    expect_close("data", data, [[10], [30], [15]], "advice.unscale")


# prepare_series


def test_prepare_series_shapes(student):
    """Twelve points, the last three held out, window 4, as in the lesson."""
    parts = student.prepare_series(np.arange(24.0).reshape(12, 2), 4, 3)
    names = ("X_train", "y_train", "X_test", "y_test")
    shapes = ((5, 4, 2), (5, 2), (3, 4, 2), (3, 2))
    for name, part, shape in zip(names, expect_values("prepare_series", parts, 4), shapes, strict=True):
        expect_shape(name, part, shape, "advice.prepare_shape")


def test_prepare_series_future(student):
    """The last point is a record. The training part does not know of it, and goes from 0 to 1."""
    series = np.array([[0.0], [2.0], [1.0], [2.0], [8.0]])
    _, y_train, X_test, y_test = expect_values("prepare_series", student.prepare_series(series, 2, 1), 4)
    expect_close("y_train", y_train, [[0.5], [1]], "advice.prepare_future")
    expect_close("X_test", X_test, [[[0.5], [1]]], "advice.prepare_test")
    expect_close("y_test", y_test, [[4]], "advice.prepare_future")


# to_onehot


def test_to_onehot_example(student):
    """The lesson's four labels."""
    rows = [[0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]]
    expect_close("onehot", student.to_onehot(np.array([2, 0, 3, 2]), 4), rows, "advice.onehot")


def test_to_onehot_batch(student):
    """Two sequences of three labels, five classes."""
    onehot = student.to_onehot(np.array([[1, 0, 2], [2, 2, 0]]), 5)
    expect_shape("onehot", onehot, (2, 3, 5), "advice.onehot_shape")


def test_to_onehot_refuses(student):
    """With three classes there is no label 3, and there is never a label -1."""
    for label in (3, -1):
        expect_error(ValueError, "advice.onehot_refuses", student.to_onehot, np.array([0, label]), 3)


# codon_onehot


def test_codon_onehot_example(student):
    """GATTACA in its three frames, as in the lesson."""
    for frame, classes in ((0, [35, 49]), (1, [15, 4]), (2, [60])):
        onehot = student.codon_onehot("GATTACA", frame)
        expect_shape("onehot", onehot, (len(classes), 64), "advice.codon_count")
        expect_close("onehot", onehot, np.eye(64)[classes], "advice.codon_class")


def test_codon_onehot_nothing(student):
    """Two letters are no codon."""
    expect_shape("onehot", student.codon_onehot("GA"), (0, 64), "advice.codon_nothing")


# shifted_pairs


def test_shifted_pairs_example(student):
    """HELLO, as in the lesson."""
    inputs, targets = expect_values("shifted_pairs", student.shifted_pairs("HELLO"), 2)
    expect_text("inputs", inputs, "HELL", "advice.pairs")
    expect_text("targets", targets, "ELLO", "advice.pairs")


# next_counts


def test_next_counts_example(student):
    """The lesson's five labels."""
    counts = student.next_counts(np.array([0, 1, 1, 0, 1]), 2)
    expect_close("counts", counts, [[0, 2], [1, 1]], "advice.counts")


# abc2timeseries


def test_abc2timeseries_beginning(student):
    """The first seven notes of the lesson's tune."""
    notes = student.abc2timeseries("4/4 c4 c4 g4 g4 a4 a4 g2")
    expect_close("notes", notes, [[1, 4], [1, 4], [5, 4], [5, 4], [6, 4], [6, 4], [5, 2]], "advice.tune")


def test_abc2timeseries_all(student):
    """The whole tune has 42 notes."""
    expect_shape("notes", student.abc2timeseries(TWINKLE), (42, 2), "advice.tune_shape")


def test_abc2timeseries_refuses(student):
    """There is no note h."""
    expect_error(ValueError, "advice.tune_refuses", student.abc2timeseries, "4/4 c4 h4")


# timeseries2abc


def test_timeseries2abc_example(student):
    """Three notes in three-four time."""
    tune = student.timeseries2abc(np.array([[1, 4], [7, 4], [5, 2]]), "3/4")
    expect_text("tune", tune, "3/4 c4 b4 g2", "advice.abc")


def test_timeseries2abc_round_trip(student):
    """To numbers and back, the tune is the same, letter for letter."""
    expect_text("tune", student.timeseries2abc(student.abc2timeseries(TWINKLE)), TWINKLE, "advice.round_trip")


# notes_to_labels


def test_notes_to_labels_example(student):
    """The lesson's four notes."""
    labels = student.notes_to_labels(np.array([[1, 2], [7, 2], [4, 4], [7, 8]]))
    expect_close("labels", labels, [0, 6, 10, 20], "advice.labels")


def test_notes_to_labels_refuses(student):
    """A duration of 16 has no class here."""
    expect_error(ValueError, "advice.labels_refuses", student.notes_to_labels, np.array([[1, 16]]))


# labels_to_notes


def test_labels_to_notes_example(student):
    """The way back for the lesson's four notes."""
    notes = student.labels_to_notes(np.array([0, 6, 10, 20]))
    expect_close("notes", notes, [[1, 2], [7, 2], [4, 4], [7, 8]], "advice.notes")


# melody_dataset


def test_melody_dataset_shapes(student):
    """The whole tune with window 8 and horizon 1."""
    X, Y = expect_values("melody_dataset", student.melody_dataset(TWINKLE, 8, 1), 2)
    expect_shape("X", X, (34, 8, 2), "advice.melody_shape")
    expect_shape("Y", Y, (34, 21), "advice.melody_shape")


def test_melody_dataset_short(student):
    """A tune of three notes: two to read, one to predict."""
    X, Y = expect_values("melody_dataset", student.melody_dataset("4/4 c4 d2 b8", 2, 1), 2)
    expect_close("X", X, [[[1, 4], [2, 2]]], "advice.melody_X")
    expect_close("Y", Y, np.eye(21)[[20]], "advice.melody_Y")


# pad_sequences


def test_pad_sequences_example(student):
    """The lesson's two sequences, both options both ways."""
    seqs = [[1, 2, 3], [4, 5, 6, 7, 8]]
    short = {"pre": [0, 1, 2, 3], "post": [1, 2, 3, 0]}
    long = {"pre": [5, 6, 7, 8], "post": [4, 5, 6, 7]}
    for padding in ("pre", "post"):
        for truncating in ("pre", "post"):
            padded = student.pad_sequences(seqs, 4, padding, truncating)
            expect_close("padded", padded, [short[padding], long[truncating]], f"advice.pad_{padding}_{truncating}")


def test_pad_sequences_defaults(student):
    """Without options the zeros come first, and the longest sequence decides."""
    padded = student.pad_sequences([[1, 2], [3, 4, 5], []])
    expect_close("padded", padded, [[0, 1, 2], [3, 4, 5], [0, 0, 0]], "advice.pad")


def test_pad_sequences_refuses(student):
    """There is no side "left"."""
    call = student.pad_sequences
    expect_error(ValueError, "advice.pad_refuses", lambda: call([[1, 2]], 3, padding="left"))
