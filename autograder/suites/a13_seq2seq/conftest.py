"""What is trained on, and what nobody has seen. Data are fixed, so that equal models are trained once."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import numpy as np
import pytest

from autograder.suite import Fit, reject, require_compiled, require_shapes
from rnncourse.data.pairs import TAGS, tagged_sentences


class Sentences(NamedTuple):
    """Sentences and their tags as ids, for training and for the test."""

    words: int
    tags: int
    x: np.ndarray  # (N, 9)
    y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray


def encoded(sequences, ids, length):
    """Ids (N, length), padded behind."""
    array = np.zeros((len(sequences), length), int)
    for row, sequence in zip(array, sequences, strict=True):
        row[: len(sequence)] = [ids[symbol] for symbol in sequence]
    return array


@cache
def learned_and_unseen() -> Sentences:
    """1,000 sentences to learn from, and 400 others for the test."""
    train = tagged_sentences(1000, seed=101)
    known = {tuple(words) for words, _ in train}
    test = [pair for pair in tagged_sentences(700, seed=9202) if tuple(pair[0]) not in known][:400]
    assert len(test) == 400
    words = {word: number for number, word in enumerate(sorted({w for s, _ in train + test for w in s}), start=1)}
    tags = {tag: number for number, tag in enumerate(TAGS, start=1)}
    arrays = [
        encoded([pair[which] for pair in part], (words, tags)[which], 9) for part in (train, test) for which in (0, 1)
    ]
    return Sentences(len(words) + 1, len(tags) + 1, *arrays)


@pytest.fixture
def sentences() -> Sentences:
    """What taggers are trained and tested with."""
    return learned_and_unseen()


def require_classes(model) -> None:
    """Compiled so that fitting to ids can work at all: the cheap question before the expensive one."""
    require_compiled(model, loss="sparse_categorical_crossentropy")
    last = model.layers[-1] if model.layers else None
    if last is None or (last.inner or last).option("activation") != "softmax":
        reject("no_softmax")


@pytest.fixture
def tagged(student, trainer, sentences) -> Callable[[], np.ndarray]:
    """Trains the student's tagger and gives its probabilities for the test sentences: (400, 9, tags)."""

    def tagged():
        model = student.build_tagger(sentences.words, sentences.tags, 9)
        require_shapes(trainer.describe(model), [None, 9], [None, 9, sentences.tags])
        require_classes(model)
        fit = Fit(epochs=6, batch_size=32)
        return trainer.fit(model, sentences.x, sentences.y, fit, predict={"test": sentences.test_x}).predictions["test"]

    return tagged
