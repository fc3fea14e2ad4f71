"""Data for the checks of a11. In the profile sample all of it is generated, so that a fresh clone can grade.

Korean reviews and articles come from the generators of rnncourse.data, with seeds of our own. English reviews come from
here: every one has a few clauses, most of which say what its label says; some say the opposite, some nothing, and some
say it with a "not". So nobody gets everything right, and a model has to weigh words against each other.
"""

import json
from collections.abc import Callable
from typing import NamedTuple, TypeVar

import numpy as np
import pytest

from autograder.inside.wire import Handle
from autograder.models import read_model
from rnncourse.data import fake_news, load, news, reviews_ko

PRAISE = (
    "wonderful", "brilliant", "touching", "funny", "clever", "gripping", "charming", "superb", "fresh", "moving",
    "lovely", "stunning", "warm", "smart", "tender", "lively", "graceful", "honest", "witty", "memorable", "rich",
    "elegant", "thrilling", "delightful",
)  # fmt: skip
BLAME = (
    "dull", "clumsy", "boring", "silly", "weak", "lifeless", "shallow", "awful", "stale", "confused", "empty",
    "dreary", "cold", "loud", "tedious", "sloppy", "forced", "hollow", "tired", "forgettable", "thin", "ugly",
    "pointless", "annoying",
)  # fmt: skip
PARTS = (
    "plot", "acting", "music", "camera", "ending", "dialogue", "cast", "script", "pace", "story", "humour",
    "lighting", "editing", "scenery", "opening", "costume", "hero", "villain", "song", "dance",
)  # fmt: skip
CLAUSES = (
    "the {part} is {word}", "the {part} felt {word}", "what a {word} {part}", "I found the {part} rather {word}",
    "{word} {part}", "a {word} {part} from start to finish", "such {word} {part}!", "its {part} turns out {word}",
)  # fmt: skip
NEGATED = ("the {part} is not {word} at all", "the {part} is never {word}", "hardly a {word} {part}")
FILLERS = (
    "we saw it on a rainy sunday", "the cinema was half full", "it runs for two hours", "my brother came along",
    "it was filmed in a small town", "the book came out years ago", "there is a second part", "I had read the reviews",
)  # fmt: skip


class Labelled(NamedTuple):
    """Texts and their labels; of reviews 1 praise, 0 blame."""

    texts: list[str]
    labels: np.ndarray  # (N,), int

    @classmethod
    def of(cls, generated):
        """What a generator of rnncourse.data gives."""
        return cls(generated[0], np.asarray(generated[1]))

    def only(self, classes):
        """The texts of the first `classes` classes."""
        kept = np.flatnonzero(self.labels < classes)
        return Labelled([self.texts[index] for index in kept], self.labels[kept])


def write_reviews(count, seed):
    """Reviews of the same kind for every seed."""
    rng = np.random.default_rng(seed)
    rank = 1 / np.arange(1, len(PRAISE) + 1)  # some words are common, most are rare
    labels = rng.permutation(np.arange(count) % 2)
    return Labelled([_review(rng, label, rank / rank.sum()) for label in labels], labels)


def _review(rng, label, shares):
    clauses = []
    for _ in range(rng.integers(2, 5)):
        says = label if rng.random() < 0.85 else 1 - label
        negated = rng.random() < 0.15
        words = PRAISE if says != negated else BLAME
        clause = str(rng.choice(NEGATED if negated else CLAUSES))
        clauses.append(clause.format(part=rng.choice(PARTS), word=rng.choice(words, p=shares)))
    clauses += list(rng.choice(FILLERS, rng.integers(0, 2), replace=False))
    text = ", ".join(str(clause) for clause in rng.permutation(clauses))
    return text[0].upper() + text[1:] + "."


_Made = TypeVar("_Made")
_kept: dict[str, object] = {}


def once(name: str, make: Callable[[], _Made]) -> _Made:
    """What `make` gives, made once for all checks of a grading process: writing texts takes a second."""
    if name not in _kept:
        _kept[name] = make()
    return _kept[name]


class Split(NamedTuple):
    """Texts as padded ids, and their labels, for training and for testing."""

    x_train: np.ndarray  # (N, T)
    y_train: np.ndarray
    x_test: np.ndarray
    y_test: np.ndarray
    words: int  # how many ids there are


def encoded(reference, train, test, words, length):
    """What the reference makes of labelled texts; the vocabulary is that of the training part."""
    vocabulary = reference.build_vocabulary(train.texts, words)
    x_train, x_test = (
        reference.pad(reference.texts_to_sequences(part.texts, vocabulary), length) for part in (train, test)
    )
    return Split(x_train, train.labels, x_test, test.labels, words)


def real(name):
    """The full data set `name`, for the profile full."""
    data = load(name, "full")
    return Labelled(data["train_texts"], data["train_y"]), Labelled(data["test_texts"], data["test_y"])


@pytest.fixture
def reviews(reference, profile, sample_reviews):
    """The same for everybody."""
    if profile.name != "full":
        return sample_reviews
    return once("reviews", lambda: encoded(reference, *real("reviews"), words=10_000, length=512))


@pytest.fixture
def sample_reviews(reference):
    """1,500 reviews to train on and 1,000 others to be tested with, 32 words each: made up, whatever the profile."""

    def make():
        return encoded(reference, write_reviews(1500, seed=1), write_reviews(1000, seed=2), words=200, length=32)

    return once("sample_reviews", make)


@pytest.fixture
def more_reviews(reference, profile):
    """2,000 reviews and 1,000 others, cut to 24 words: for recurrent layers."""

    def make():
        if profile.name == "full":
            return encoded(reference, *real("reviews"), words=10_000, length=500)
        return encoded(reference, write_reviews(2000, seed=3), write_reviews(1000, seed=4), words=200, length=24)

    return once("more_reviews", make)


@pytest.fixture
def korean_reviews(reference, profile):
    """1,500 Korean reviews and 800 others, as 24 pieces."""

    def pieces(part):
        return Labelled([" ".join(reference.korean_pieces(text)) for text in part.texts], part.labels)

    def make():
        if profile.name == "full":
            return encoded(reference, *map(pieces, real("reviews_ko")), words=20_000, length=50)
        parts = (Labelled.of(reviews_ko.generate(count, seed)) for count, seed in ((1500, 71), (800, 72)))
        return encoded(reference, *map(pieces, parts), words=400, length=24)

    return once("korean_reviews", make)


@pytest.fixture
def articles(reference, profile):
    """960 articles on 8 topics and 480 others, cut to 40 words."""

    def make():
        if profile.name == "full":
            return encoded(reference, *real("news"), words=1000, length=100)
        parts = (Labelled.of(news.generate(count, seed)).only(8) for count, seed in ((5520, 71), (2760, 72)))
        return encoded(reference, *parts, words=300, length=40)

    return once("articles", make)


class Doubtful(NamedTuple):
    """Articles (title, text), reliable (0) or not (1)."""

    articles: list[tuple[str, str]]
    labels: np.ndarray


@pytest.fixture
def doubtful(profile):
    """800 articles to train on, 400 others to be tested with."""
    if profile.name != "full":
        made_up = (fake_news.generate(count, seed) for count, seed in ((800, 71), (400, 72)))
        return once("doubtful", lambda: [Doubtful(written, np.asarray(labels)) for written, labels in made_up])
    data = load("fake_news", "full")
    return tuple(
        Doubtful(list(zip(data[f"{part}_titles"], data[f"{part}_texts"], strict=True)), data[f"{part}_y"])
        for part in ("train", "test")
    )


@pytest.fixture
def small_model():
    """A model of ours for 32 ids of 200, that learns fast and soon only memorises: for judging training settings."""
    layers = [
        ("InputLayer", {"batch_shape": [None, 32]}),
        ("Embedding", {"input_dim": 200, "output_dim": 16}),
        ("Flatten", {}),
        ("Dense", {"units": 32, "activation": "relu"}),
        ("Dense", {"units": 1, "activation": "sigmoid"}),
    ]
    listed = [{"module": "keras.layers", "class_name": kind, "config": options} for kind, options in layers]
    config = {"module": "keras", "class_name": "Sequential", "config": {"name": "ours", "layers": listed}}
    optimizer = {"module": "keras.optimizers", "class_name": "Adam", "config": {"learning_rate": 0.01}}
    compiled = {"optimizer": optimizer, "loss": "binary_crossentropy", "metrics": ["accuracy"]}
    return read_model(
        "ours", {"handle": Handle(0, "model"), "config": json.dumps(config), "compiled": json.dumps(compiled)}
    )


@pytest.fixture
def draw_history(case):
    """Draws learning curves of `epochs` epochs whose validation loss is lowest in epoch `lowest`, counted from 1."""

    def draw(epochs, lowest):
        val_loss = 0.5 + 0.4 * case.rng.random(epochs)
        val_loss[lowest - 1] = 0.4
        return {
            "accuracy": [float(value) for value in np.sort(case.rng.random(epochs))],
            "loss": [float(value) for value in np.sort(0.2 + 0.5 * case.rng.random(epochs))[::-1]],
            "val_accuracy": [float(value) for value in case.rng.random(epochs)],
            "val_loss": [float(value) for value in val_loss],
        }

    return draw


@pytest.fixture
def draw_texts(case):
    """Draws texts of made-up words that repeat, in two scripts, with capitals, digits and all kinds of signs."""

    def draw(count=4, shortest=3, longest=9):
        letters = np.array(list("abcdefghijklmnopqrstuvwxyz'0123456789가나다힣뷁ㅋㅠ"))
        words = ["".join(case.rng.choice(letters, int(case.integers(1, 6)))) for _ in range(7)]
        words += [f"{words[0]}'{words[1]}한"]
        return [
            _written(case, [*case.rng.choice(words, int(n)), words[-1]])
            for n in case.integers(shortest, longest, count)
        ]

    return draw


def _written(case, words):
    parts = []
    for word in case.rng.permutation(words):
        parts += [str(case.rng.choice([word, word.capitalize(), word.upper()])), str(case.rng.choice(_SIGNS))]
    return "".join(parts)


_SIGNS = [" ", "  ", ", ", ". ", "! ", " - ", "--", "...", "\n", "\t", "/", '" ', " (", "; ", "?! "]
