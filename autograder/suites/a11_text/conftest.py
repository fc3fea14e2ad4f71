"""Texts for the checks of a11: reviews that a seeded generator writes, so that a fresh clone can grade.

Every review has a few clauses, most of which say what its label says; some say the opposite, some nothing, and some
say it with a "not". So nobody gets everything right, and a model has to weigh words against each other.
"""

from typing import NamedTuple

import numpy as np
import pytest

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


class Reviews(NamedTuple):
    """Texts and what they say of the film: 1 praise, 0 blame."""

    texts: list[str]
    labels: np.ndarray  # (N,), int


def write_reviews(count, seed):
    """Reviews of the same kind for every seed."""
    rng = np.random.default_rng(seed)
    rank = 1 / np.arange(1, len(PRAISE) + 1)  # some words are common, most are rare
    labels = rng.permutation(np.arange(count) % 2)
    return Reviews([_review(rng, label, rank / rank.sum()) for label in labels], labels)


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


class Split(NamedTuple):
    """Texts as padded ids, and their labels, for training and for testing."""

    x_train: np.ndarray  # (N, T)
    y_train: np.ndarray
    x_test: np.ndarray
    y_test: np.ndarray
    words: int  # how many ids there are


def encoded(reference, train, test, words, length):
    """What the reference makes of texts."""
    vocabulary = reference.build_vocabulary(train.texts, words)
    x_train, x_test = (
        reference.pad(reference.texts_to_sequences(part.texts, vocabulary), length) for part in (train, test)
    )
    return Split(x_train, train.labels, x_test, test.labels, words)


@pytest.fixture
def reviews(reference):
    """1,500 reviews to train on and 1,000 others to be tested with, 32 words each; the same for everybody."""
    return encoded(reference, write_reviews(1500, seed=1), write_reviews(1000, seed=2), words=200, length=32)


@pytest.fixture
def draw_texts(case):
    """Draws texts of made-up words that repeat, with capitals, digits, apostrophes and all kinds of signs between."""

    def draw(count=4, shortest=3, longest=9):
        letters = np.array(list("abcdefghijklmnopqrstuvwxyz'0123456789"))
        words = ["".join(case.rng.choice(letters, int(case.integers(1, 6)))) for _ in range(7)]
        words += [f"{words[0]}'{words[1]}"]
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
