"""What is needed before each statement, seen from the last to the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from .facts import Facts


class Needs:
    """What is needed before the statement under view. Every name and statement is entered once: linear time."""

    def __init__(
        self,
        facts: Sequence[Facts],
        changes_now: Sequence[frozenset[str]],
        changes_later: Sequence[frozenset[str]],
        group: Groups,
    ) -> None:
        self._facts, self._changes_now, self._group = facts, changes_now, group
        self._live: set[str] = set()
        self._live_groups: set[str] = set()
        self._entered: set[int] = set()  # statements whose functions may be called
        self._touching: set[str] = set()  # names whose functions, when called, bind or change what is needed
        self._makers = defaultdict[str, list[int]](list)  # group -> statements that bind or change it
        self._readers = defaultdict[str, list[int]](list)
        self._writers = defaultdict[str, list[int]](list)  # group -> statements whose functions bind or change it
        for index, fact in enumerate(facts):
            for name in fact.binds | changes_now[index]:
                self._makers[group.of(name)].append(index)
            for name in fact.reads | fact.reads_later:
                self._readers[name].append(index)
            for name in changes_later[index]:
                self._writers[group.of(name)].append(index)

    def want(self, index: int) -> bool:
        """Whether a statement binds or changes anything needed, itself or through what it may call."""
        fact = self._facts[index]
        return (
            not fact.binds.isdisjoint(self._live)
            or any(self._group.of(name) in self._live_groups for name in self._changes_now[index])
            or not (fact.is_definition or fact.reads.isdisjoint(self._touching))
        )

    def add(self, names: Iterable[str]) -> None:
        """Need `names`, and whatever functions read that they are, hold, or were made with."""
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name in self._live:
                continue
            group = self._group.of(name)
            self._live.add(name)
            self._live_groups.add(group)
            self._touch(self._writers.pop(group, []))
            makers = self._makers.pop(group, [])
            while makers:
                index = makers.pop()
                if index not in self._entered:
                    self._entered.add(index)
                    waiting += self._facts[index].reads_later - self._live
                    for read in self._facts[index].reads:
                        makers += self._makers.pop(self._group.of(read), [])

    def _touch(self, statements: list[int]) -> None:
        while statements:
            for name in self._facts[statements.pop()].binds - self._touching:
                self._touching.add(name)
                statements += self._readers.pop(name, [])


class Groups:
    """Names that may share a value, as a forest: each group is known by one of its names."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The name that stands for the group of `name`."""
        while (parent := self._parent.get(name, name)) != name:
            self._parent[name] = self._parent.get(parent, parent)
            name = parent
        return name

    def join(self, names: Collection[str]) -> None:
        """Make one group of the groups of `names`."""
        roots = [self.of(name) for name in names]
        for root in roots:
            self._parent[root] = roots[0]
