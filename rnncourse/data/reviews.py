"""Film reviews with a verdict: IMDB, or rated sentences from reviews, or made-up sentences."""

from __future__ import annotations

from typing import Any

from rnncourse.data.dataset import Recipe, Source
from rnncourse.data.origins import Included, Keras, Member, PyPI
from rnncourse.data.sentences import Rules, labelled, split

_SNIPPETS = PyPI(
    members=(
        Member(
            "movieReviewSnippets_GroundTruth.txt",
            "c8293b0d942e90e223ea2c0955d969040d1a1be514a978b9af0698940bd13350",
            ("*/hutto_ICWSM_2014.tar.gz", "*/movieReviewSnippets_GroundTruth.txt"),
        ),
    ),
    requirement="vaderSentiment==0.5",
    sha256="5d97c37f3ef6e24eef331122e055dbedafeb6a56abfce0608b326701116ea49a",
)
_TEST = 1500  # of the rated sentences
_FIRST_WORD = 3  # in Keras' numbering 0 is padding, 1 begins a review, 2 is a word left out

# "but" and "not" decide what a sentence says, so counting good and bad words is not enough.
RULES: Rules = {
    "thing": ("film", "movie", "story", "plot", "ending", "acting", "cast", "script", "music", "picture", "comedy",
              "thriller", "sequel", "remake", "first hour", "second half", "dialogue", "camera work"),
    "person": ("director", "lead actor", "lead actress", "writer", "composer", "whole cast", "villain", "hero"),
    "good": ("wonderful", "touching", "clever", "funny", "gripping", "fresh", "charming", "brilliant", "warm",
             "beautiful", "moving", "honest", "sharp", "delightful", "rich", "lively"),
    "bad": ("dull", "boring", "clumsy", "predictable", "silly", "lifeless", "confusing", "cheap", "noisy", "flat",
            "tedious", "shallow", "wooden", "painful", "forgettable", "overlong"),
    "very": ("", "very ", "really ", "quite ", "surprisingly ", "so ", "truly "),
    "when": ("yesterday", "last night", "on a rainy day", "with my sister", "with friends", "at home", "on a plane"),
    "loved": ("loved", "enjoyed", "admired", "adored", "liked"),
    "hated": ("hated", "regretted", "disliked", "could barely stand", "was annoyed by"),
    "praise": ("the {thing} is {very}{good}", "the {person} is {very}{good}", "the {thing} is not {bad} at all",
               "I {loved} the {thing}", "nothing about the {thing} is {bad}", "the {person} makes it {good}"),
    "blame": ("the {thing} is {very}{bad}", "the {person} is {very}{bad}", "the {thing} is not {good} at all",
              "I {hated} the {thing}", "nothing about the {thing} is {good}", "the {person} makes it {bad}"),
    "seen": ("I saw it {when}", "we watched it {when}", "it runs for two hours", "it was shown {when}"),
    "positive": ("{praise}, and {praise}.", "{blame}, but {praise}.", "{seen}, and {praise}.", "{praise}. {praise}.",
                 "although {blame}, {praise}.", "{seen}. {blame}, but {praise} and {praise}."),
    "negative": ("{blame}, and {blame}.", "{praise}, but {blame}.", "{seen}, and {blame}.", "{blame}. {blame}.",
                 "although {praise}, {blame}.", "{seen}. {praise}, but {blame} and {blame}."),
}  # fmt: skip


def generate(count: int, seed: int) -> tuple[list[str], list[int]]:
    """`count` made-up reviews, half of them positive (1) and half negative (0), in turn."""
    return labelled(("{negative}", "{positive}"), RULES, count, seed)


def _imdb() -> Any:
    from keras.datasets import imdb

    return imdb.load_data(index_from=_FIRST_WORD), imdb.get_word_index()


def decode(numbered: Any, word_index: dict[str, int]) -> list[str]:
    """Texts from Keras' word numbers, which begin with 1 for the most frequent word and are then moved up by 3."""
    words = {number + _FIRST_WORD: word for word, number in word_index.items()}
    return [" ".join(words[number] for number in text if number in words) for text in numbered]


def _full() -> dict[str, Any]:
    ((train_x, train_y), (test_x, test_y)), word_index = _imdb()
    return {
        "train_texts": decode(train_x, word_index),
        "train_y": train_y.astype("int64"),
        "test_texts": decode(test_x, word_index),
        "test_y": test_y.astype("int64"),
    }


def _packaged() -> dict[str, Any]:
    (content,) = _SNIPPETS.read("reviews")
    texts, labels = [], []
    for line in content.decode("latin-1").splitlines():
        _, rating, text = line.split("\t", 2)
        if abs(float(rating)) >= 1:  # from -4 to 4, the mean of fifteen people or more; those near 0 say neither
            texts.append(text)
            labels.append(int(float(rating) > 0))
    return split(texts, labels, _TEST, seed=0)


KEYS = {"train_texts": "list of str", "train_y": "int64 (N,)", "test_texts": "list of str", "test_y": "int64 (M,)"}

RECIPES = (
    Recipe(
        name="reviews",
        about="data.about.reviews",
        unit="data.unit.texts",
        keys=KEYS,
        sources=(
            Source(
                kind="full",
                read=_full,
                origin=Keras("imdb.npz", _imdb),
                count="25,000 + 25,000",
                licence="for research (Stanford's Large Movie Review Dataset)",
                citation="A. Maas and others: Learning word vectors for sentiment analysis (ACL 2011)",
            ),
            Source(
                kind="packaged",
                read=_packaged,
                origin=_SNIPPETS,
                count="7,673 + 1,500",
                licence="MIT (vaderSentiment 0.5); the sentences are from reviews on Rotten Tomatoes",
                citation="C. J. Hutto, E. Gilbert: VADER, a parsimonious rule-based model for sentiment analysis "
                "of social media text (ICWSM 2014)",
            ),
            Source(
                kind="sample",
                read=lambda: split(*generate(2000, seed=2011), test=400, seed=0),
                origin=Included(),
                count="1,600 + 400",
                licence="MIT, as this package",
                citation="made up by rnncourse.data.reviews",
            ),
        ),
    ),
)
