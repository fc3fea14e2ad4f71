"""The reference of a12: a tune learned by heart and played on, notes as in a01, lots as often as they should."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace

ROOT = Path(__file__).parents[2]
COURSE = Course.load(ROOT)
SCALE_UP_AND_DOWN = np.array([(pitch, 4) for pitch in (1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2)] * 2)


def reference(unit: str):
    source = Assignment.load(COURSE, unit).reference.read_text(encoding="utf-8")
    return reference_namespace(SolutionCode(source, "reference").names)


@pytest.fixture(scope="module")
def ours():
    return reference("a12_music")


def test_notes_are_those_of_the_unit_on_sequences(ours) -> None:
    earlier = reference("a01_sequences")
    labels = np.arange(21)
    assert ours.labels_to_notes(labels).tolist() == earlier.labels_to_notes(labels).tolist()
    assert ours.notes_to_labels(ours.labels_to_notes(labels)).tolist() == labels.tolist()


def test_pairs_are_those_of_the_unit_on_sequences(ours, agree) -> None:
    tune = "c4 e2 g8 b4 a4 a2 d8 f4 c2"
    notes = np.array([("cdefgab".index(word[0]) + 1, int(word[1:])) for word in tune.split()])
    for mine, theirs in zip(ours.prepare(notes, 3), reference("a01_sequences").melody_dataset(tune, 3, 1), strict=True):
        agree(mine, theirs, rtol=1e-12)


def test_lots_fall_as_often_as_they_should(ours) -> None:
    lots = (np.arange(4000) + 0.5) / 4000
    for temperature, shares in ((1.0, [0.2, 0.4, 0.4]), (0.5, [1 / 9, 4 / 9, 4 / 9])):
        drawn = Counter(ours.sample_label([0.2, 0.4, 0.4], temperature, u) for u in lots)
        assert [drawn[label] / 4000 for label in range(3)] == pytest.approx(shares, abs=1e-3)


@pytest.mark.tensorflow
def test_a_tune_learned_by_heart_is_played_on(ours) -> None:
    keras = pytest.importorskip("keras")
    keras.utils.set_random_seed(0)
    model = ours.build_music_model(4)
    X, y = ours.prepare(SCALE_UP_AND_DOWN, 4)
    model.fit(X, y, epochs=150, batch_size=20, verbose=0)
    played = ours.arranging_music(model, SCALE_UP_AND_DOWN[:4], 60)
    assert played.tolist() == np.tile(SCALE_UP_AND_DOWN, (3, 1))[:60].tolist()
    as_sure = ours.improvise(model, SCALE_UP_AND_DOWN[:4], 0.05, np.full(56, 0.5))
    assert as_sure.tolist() == played.tolist()
