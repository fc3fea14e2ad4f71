"""What `rnncourse data list`, `info` and `fetch` do. Each returns an exit code: 0 done, 1 nothing was got."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rnncourse.data import files
from rnncourse.data.dataset import DataTrouble, Kind, Source
from rnncourse.data.loading import RECIPES, recipe_of, sources_of
from rnncourse.data.origins import Included
from rnncourse.messages import Messages


def show_list(messages: Messages) -> int:
    """A line for each data set, and one for each of its sources: whether it is on this machine, and its size."""
    for recipe in RECIPES.values():
        print(f"{recipe.name}: {messages.text(recipe.about)}")
        for source in recipe.sources:
            state = messages.text("data.here" if source.origin.here(recipe.name) else "data.not_here")
            print(f"    {source.kind:9} {state:9} {source.count} {messages.text(recipe.unit)}")
    print(messages.text("data.folder", folder=files.folder()))
    return 0


def show_info(name: str, messages: Messages) -> int:
    """All that is known about one data set: its parts, and of every source the licence and what to cite."""
    recipe = recipe_of(name)
    print(f"{name}: {messages.text(recipe.about)}")
    for key, kind in recipe.keys.items():
        print(f"    {key}: {kind}")
    for source in recipe.sources:
        state = messages.text("data.here" if source.origin.here(name) else "data.not_here")
        print(f"{source.kind} ({state}): {source.count} {messages.text(recipe.unit)}")
        print(f"    {messages.text('data.licence')}: {source.licence}")
        print(f"    {messages.text('data.citation')}: {source.citation}")
    return 0


def fetch(name: str, kind: Kind | None, given: Sequence[Path], messages: Messages) -> int:
    """Get what is not here yet, from every source that can be got; say of each other one what it takes."""
    sources = [source for source in sources_of(recipe_of(name), kind) if not isinstance(source.origin, Included)]
    if not sources:
        print(messages.text("data.included", name=name))
        return 0
    results = [_fetch(name, source, given, messages) for source in sources]
    return 0 if any(results) else 1


def _fetch(name: str, source: Source, given: Sequence[Path], messages: Messages) -> bool:
    def say(code: str, **facts: object) -> None:
        print(f"{source.kind}: {messages.text(code, **facts)}", flush=True)

    if source.origin.here(name) and not given:
        say("data.here")
        return True
    try:
        source.origin.fetch(name, say, given)
    except DataTrouble as trouble:
        say(trouble.code, **trouble.facts)
        return False
    return True
