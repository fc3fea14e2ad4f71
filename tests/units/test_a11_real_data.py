"""The models of a11 on real texts, where they are: `rnncourse data fetch reviews` (and news, fake_news) gets them.

For Korean reviews the environment variable RNNCOURSE_NSMC names a file of NSMC (id, document, label; plain or .xz).
Thresholds lie under what was reached, which is in the report of a run: `pytest -rP` prints it.
"""

from __future__ import annotations

import lzma
import os
from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.student import SolutionCode, reference_namespace
from rnncourse.data import Missing, load
from rnncourse.data.reviews_ko import read_nsmc

pytestmark = pytest.mark.tensorflow
ROOT = Path(__file__).parents[2]
REFERENCE = Assignment.load(Course.load(ROOT), "a11_text").reference


@pytest.fixture(scope="module")
def ours():
    return reference_namespace(SolutionCode(REFERENCE.read_text(encoding="utf-8"), "reference").names)


def packaged(name):
    """Real texts that can be fetched."""
    try:
        return load(name, "packaged")
    except Missing as missing:
        pytest.skip(str(missing))


def reached(model, train, test, **settings):
    """The accuracy on test data, printed, after training under a fixed seed."""
    import keras

    keras.utils.set_random_seed(1)
    model.fit(*train, verbose=0, **settings)
    accuracy = model.evaluate(*test, verbose=0)[1]
    print(f"accuracy {accuracy:.3f}")
    return accuracy


def encoded(ours, train, test, words, length):
    """Texts as ids, with the vocabulary of the training part."""
    vocabulary = ours.build_vocabulary(train, words)
    return [ours.pad(ours.texts_to_sequences(texts, vocabulary), length) for texts in (train, test)]


@pytest.mark.parametrize(
    ("build", "epochs", "threshold"),
    [("build_embedding_model", 5, 0.70), ("build_gru_model", 1, 0.68), ("build_cnn_lstm_model", 2, 0.70)],
)
def test_reviews(ours, build, epochs, threshold) -> None:
    data = packaged("reviews")
    x, x_test = encoded(ours, data["train_texts"], data["test_texts"], 5000, 30)
    model = getattr(ours, build)(5000, 30)
    train, test = (x, data["train_y"]), (x_test, data["test_y"])
    assert reached(model, train, test, epochs=epochs, batch_size=64) >= threshold


def test_korean_reviews(ours) -> None:
    if "RNNCOURSE_NSMC" not in os.environ:
        pytest.skip("the environment variable RNNCOURSE_NSMC names no file")
    path = Path(os.environ["RNNCOURSE_NSMC"])
    content = path.read_bytes()
    texts, labels = read_nsmc(lzma.decompress(content) if path.suffix == ".xz" else content)
    order = np.random.default_rng(0).permutation(len(texts))
    pieces, y = [" ".join(ours.korean_pieces(texts[index])) for index in order], np.asarray(labels)[order]
    x, x_test = encoded(ours, pieces[:6000], pieces[-2000:], 8000, 30)
    model = ours.build_naver_model(8000, 30)
    assert reached(model, (x, y[:6000]), (x_test, y[-2000:]), epochs=2, batch_size=64) >= 0.70


def test_topics(ours) -> None:
    data = packaged("news")
    x, x_test = encoded(ours, data["train_texts"], data["test_texts"], 1000, 50)
    y, y_test = (ours.reuters_labels(data[f"{part}_y"], 46) for part in ("train", "test"))
    assert reached(ours.build_reuters_model(1000, 50), (x, y), (x_test, y_test), epochs=6, batch_size=50) >= 0.55


def test_articles_by_author(ours) -> None:
    data = packaged("fake_news")
    parts = [list(zip(data[f"{part}_titles"], data[f"{part}_texts"], strict=True)) for part in ("train", "test")]
    x, x_test, words = ours.prepare_news(*parts)
    train, test = (x, data["train_y"]), (x_test, data["test_y"])
    assert reached(ours.build_news_model(words, x.shape[1]), train, test, **ours.news_training()) >= 0.85
