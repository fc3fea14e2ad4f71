"""What a loader returns, what it is made from, and what can go wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

from rnncourse.messages import Messages, Trouble

Kind = Literal["full", "packaged", "sample"]
KINDS: tuple[Kind, ...] = ("full", "packaged", "sample")  # the best first


class DataTrouble(Trouble):
    """Something about data that keeps a loader from working. Shown as a sentence in the student's language."""

    def __str__(self) -> str:
        return Messages.load().text(self.code, **self.facts)


class Missing(DataTrouble):
    """The data are not on this machine. The sentence says which command gets them."""


class Corrupted(DataTrouble):
    """A file is not the one that was fetched, or not the one it should be."""


class UnknownKey(DataTrouble, KeyError):
    """A data set has no such part."""


@dataclass(frozen=True)
class Dataset:
    """One data set in memory. `dataset["train_x"]` is one part of it; `list(dataset)` names all parts."""

    name: str
    source: Kind
    size: str
    licence: str
    citation: str
    values: Mapping[str, Any]

    def __getitem__(self, key: str) -> Any:
        if key not in self.values:
            raise UnknownKey("data.unknown_key", name=self.name, key=key, keys=", ".join(self.values))
        return self.values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def __repr__(self) -> str:
        parts = ", ".join(self.values)
        return f"Dataset({self.name!r}, source={self.source!r}, size={self.size!r}, parts: {parts})"


Say = Callable[..., None]  # say("data.wrote", file=..., size=...): a message id and its facts


class Origin(Protocol):
    """Where the files of a source come from."""

    def here(self, name: str) -> bool:
        """Whether they are on this machine, without reading them."""

    def fetch(self, name: str, say: Say, given: Sequence[Path] = ()) -> None:
        """Get them, or raise DataTrouble that says how to get them by hand. `say` is told each step."""


@dataclass(frozen=True)
class Source:
    """One way to have a data set. `read` returns its parts; `count` is how many things it holds, in figures."""

    kind: Kind
    read: Callable[[], Mapping[str, Any]]
    origin: Origin
    count: str
    licence: str
    citation: str


@dataclass(frozen=True)
class Recipe:
    """A data set by name: all of its sources, best first. `about` and `unit` are message ids; `keys` name the parts."""

    name: str
    about: str
    unit: str
    keys: Mapping[str, str]
    sources: tuple[Source, ...]
