"""From the name of a data set to a Dataset."""

from __future__ import annotations

from rnncourse.data import (
    c_source,
    fake_news,
    genes,
    news,
    pictures,
    prices,
    reviews,
    reviews_ko,
    shakespeare,
    tunes,
)
from rnncourse.data.dataset import KINDS, Dataset, DataTrouble, Kind, Missing, Recipe, Source
from rnncourse.messages import Messages

_TOPICS = (pictures, prices, reviews, reviews_ko, news, fake_news, shakespeare, c_source, tunes, genes)
RECIPES: dict[str, Recipe] = {recipe.name: recipe for topic in _TOPICS for recipe in topic.RECIPES}


def names() -> tuple[str, ...]:
    """The names that `load` takes."""
    return tuple(RECIPES)


def load(name: str, source: Kind | None = None) -> Dataset:
    """The data set `name`, from the best source that is on this machine, or from exactly the `source` asked for.

    Sources, best first: "full" (the set that the lecture uses), "packaged" (a stand-in read from a package that
    `rnncourse data fetch` downloads), "sample" (small, and always there). Nothing is downloaded here.

    Raises:
        DataTrouble: there is no data set, or no source, of that name.
        Missing: it is not on this machine; the text names the command that gets it.
        Corrupted: a file is not what it should be; the text names the file.
    """
    recipe = recipe_of(name)
    found = next((one for one in sources_of(recipe, source) if one.origin.here(name)), None)
    if not found:
        raise Missing("data.missing", name=name, source=source or "any", command=f"rnncourse data fetch {name}")
    size = f"{found.count} {Messages.load().text(recipe.unit)}"
    return Dataset(name, found.kind, size, found.licence, found.citation, found.read())


def recipe_of(name: str) -> Recipe:
    """What is known about the data set `name`. Raises DataTrouble where there is none of that name."""
    if name not in RECIPES:
        raise DataTrouble("data.unknown_name", name=name, names=", ".join(RECIPES))
    return RECIPES[name]


def sources_of(recipe: Recipe, kind: Kind | None) -> list[Source]:
    """The sources of that kind (None: all, best first). Raises DataTrouble where there is none."""
    if kind is not None and kind not in KINDS:
        raise DataTrouble("data.unknown_source", source=kind, sources=", ".join(KINDS))
    sources = [source for source in recipe.sources if kind in (None, source.kind)]
    if not sources:
        known = ", ".join(dict.fromkeys(source.kind for source in recipe.sources))
        raise DataTrouble("data.no_source", name=recipe.name, source=kind, sources=known)
    return sources
