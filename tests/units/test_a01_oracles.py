"""The reference of a01 against Keras, scikit-learn and NumPy's own windows, and the figures of the course."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace

ROOT = Path(__file__).parents[2]
REFERENCE = Assignment.load(Course.load(ROOT), "a01_sequences").reference
OURS = reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)
TWINKLE = (
    "4/4 c4 c4 g4 g4 a4 a4 g2 f4 f4 e4 e4 d4 d4 c2 "
    "g4 g4 f4 f4 e4 e4 d2 g4 g4 f4 f4 e4 e4 d2 "
    "c4 c4 g4 g4 a4 a4 g2 f4 f4 e4 e4 d4 d4 c2"
)
SERIES = [16, 8, 32, 9, 23, 11, 19]

quickly = settings(max_examples=150, deadline=None, derandomize=True, database=None)
sides = st.sampled_from(["pre", "post"])
numbers = st.integers(-8000, 8000).map(lambda eighths: eighths / 8)  # equal, or clearly not
notes = st.lists(st.tuples(st.integers(1, 7), st.integers(1, 64)), min_size=1, max_size=30)
ids = st.lists(st.lists(st.integers(-3, 99), max_size=7), min_size=1, max_size=5).filter(any)


@pytest.fixture
def ours() -> SimpleNamespace:
    return OURS


@pytest.fixture(scope="module")
def keras() -> Any:
    return pytest.importorskip("keras")


# Keras


@pytest.mark.tensorflow
@quickly
@given(seqs=ids, maxlen=st.none() | st.integers(1, 9), padding=sides, truncating=sides, value=st.integers(-9, 9))
def test_padding_is_that_of_keras(
    keras: Any, seqs: list[list[int]], maxlen: int | None, padding: str, truncating: str, value: int
) -> None:
    options = {"maxlen": maxlen, "padding": padding, "truncating": truncating, "value": value}
    np.testing.assert_array_equal(OURS.pad_sequences(seqs, **options), keras.utils.pad_sequences(seqs, **options))


@pytest.mark.tensorflow
def test_default_padding_is_that_of_keras(keras: Any, ours: SimpleNamespace, agree: Callable[..., None]) -> None:
    seqs = [[1, 2, 3], [], [4, 5, 6, 7, 8]]
    for maxlen in (None, 1, 4, 9):
        agree(ours.pad_sequences(seqs, maxlen), keras.utils.pad_sequences(seqs, maxlen), rtol=0)


@pytest.mark.tensorflow
def test_one_hot_is_that_of_keras(keras: Any, ours: SimpleNamespace, agree: Callable[..., None]) -> None:
    labels = np.random.default_rng(1).integers(0, 6, (4, 5))
    agree(ours.to_onehot(labels, 8), keras.utils.to_categorical(labels, 8), rtol=0)


@pytest.mark.tensorflow
@pytest.mark.parametrize("horizon", [1, 4])
def test_windows_are_those_of_keras(
    keras: Any, ours: SimpleNamespace, horizon: int, agree: Callable[..., None]
) -> None:
    seq, window = np.random.default_rng(2).normal(size=(31, 3)), 6
    batches = keras.utils.timeseries_dataset_from_array(
        seq[: len(seq) - horizon], seq[window + horizon - 1 :], sequence_length=window, batch_size=None
    )
    theirs_X, theirs_Y = zip(*((X.numpy(), Y.numpy()) for X, Y in batches), strict=True)
    X, Y = ours.seq2dataset(seq, window, horizon)
    agree(X, theirs_X, rtol=0)
    agree(Y, theirs_Y, rtol=0)


# scikit-learn


@quickly
@given(
    train=arrays(float, st.tuples(st.integers(1, 8), st.just(3)), elements=numbers),
    test=arrays(float, st.tuples(st.integers(1, 5), st.just(3)), elements=numbers),
)
def test_the_scaler_is_that_of_scikit_learn(train: Any, test: Any) -> None:
    scaler = pytest.importorskip("sklearn.preprocessing").MinMaxScaler().fit(train)
    low, high = OURS.fit_min_max(train)
    np.testing.assert_array_equal(low, scaler.data_min_)
    np.testing.assert_array_equal(high, scaler.data_max_)
    scaled = OURS.scale_min_max(test, low, high)
    np.testing.assert_allclose(scaled, scaler.transform(test), rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(OURS.unscale_min_max(scaled, low, high), test, rtol=1e-9, atol=1e-9)


def test_a_scaled_series_is_that_of_scikit_learn(ours: SimpleNamespace, agree: Callable[..., None]) -> None:
    preprocessing = pytest.importorskip("sklearn.preprocessing")
    series = np.cumsum(np.random.default_rng(3).normal(size=(60, 2)), axis=0) * [1, 50] + [0, 1000]
    series[:, 1] = np.where(np.arange(60) < 45, 7.0, series[:, 1])  # constant in the training part
    scaler = preprocessing.MinMaxScaler().fit(series[:45])
    X_train, y_train, X_test, y_test = ours.prepare_series(series, 10, 15)
    agree(np.concatenate([X_train[0], y_train]), scaler.transform(series[:45]))
    agree(np.concatenate([X_test[0], y_test]), scaler.transform(series[35:]))


# Round trips


@quickly
@given(tune=notes, meter=st.sampled_from(["4/4", "3/4", "12/8"]))
def test_every_tune_comes_back(tune: list[tuple[int, int]], meter: str) -> None:
    text = OURS.timeseries2abc(tune, meter)
    np.testing.assert_array_equal(OURS.abc2timeseries(text), tune)
    assert OURS.timeseries2abc(OURS.abc2timeseries(text), meter) == text


def test_the_melody_comes_back_exactly(ours: SimpleNamespace) -> None:
    assert ours.timeseries2abc(ours.abc2timeseries(TWINKLE)) == TWINKLE
    melody = ours.abc2timeseries(TWINKLE)
    np.testing.assert_array_equal(ours.labels_to_notes(ours.notes_to_labels(melody)), melody)


def test_every_class_comes_back(ours: SimpleNamespace) -> None:
    labels = np.arange(21).reshape(3, 7)
    np.testing.assert_array_equal(ours.notes_to_labels(ours.labels_to_notes(labels)), labels)


# Figures of the course


def test_the_melody_in_windows(ours: SimpleNamespace) -> None:
    X, Y = ours.seq2dataset(ours.abc2timeseries(TWINKLE), 8, 1)
    assert (X.shape, Y.shape) == ((34, 8, 2), (34, 2))
    assert X[0].tolist() == [[1, 4], [1, 4], [5, 4], [5, 4], [6, 4], [6, 4], [5, 2], [4, 4]]
    assert Y[0].tolist() == [4, 4]


def test_the_melody_in_classes(ours: SimpleNamespace) -> None:
    assert ours.notes_to_labels([4, 4]) == 10
    assert ours.labels_to_notes(range(21)).tolist() == [[p, d] for d in (2, 4, 8) for p in range(1, 8)]
    X, Y = ours.melody_dataset(TWINKLE, 8, 1)
    assert (X.shape, Y.shape) == ((34, 8, 2), (34, 21))
    assert Y[0].argmax() == 10


def test_the_sine_and_the_short_series(ours: SimpleNamespace) -> None:
    X, y = ours.make_sample(np.sin(np.arange(1000)), 10)
    assert (X.shape, y.shape) == ((990, 10, 1), (990, 1))
    X, y = ours.make_sample(SERIES, 3)
    assert X[:3, :, 0].tolist() == [[16, 8, 32], [8, 32, 9], [32, 9, 23]]
    assert y[:3, 0].tolist() == [9, 23, 11]


def test_hello_and_the_codons(ours: SimpleNamespace) -> None:
    assert list(zip(*ours.shifted_pairs("HELLO"), strict=True)) == [("H", "E"), ("E", "L"), ("L", "L"), ("L", "O")]
    codons = [a + b + c for a in "ACGT" for b in "ACGT" for c in "ACGT"]
    np.testing.assert_array_equal(ours.codon_onehot("".join(codons)), np.eye(64))
