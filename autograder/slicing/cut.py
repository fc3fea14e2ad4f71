"""Cells cut into statements, and those kept that the graded names need."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Collection, Iterator, Sequence

import msgspec

from autograder.submission.model import Cell
from autograder.submission.source import parse

from .facts import Facts, statement_facts
from .program import Program


class Statement(msgspec.Struct, frozen=True):
    """A top-level statement to run. `line` is its 1-based line in its cell, so that tracebacks point there."""

    label: str
    line: int
    source: str
    binds: tuple[str, ...]


class Slice(msgspec.Struct, frozen=True):
    """What is run of a submission."""

    statements: tuple[Statement, ...]  # in the order of the notebook
    missing: tuple[str, ...]  # wanted names that nothing binds
    used: tuple[str, ...]  # labels of the cells used


class Sliceable:
    """The top-level statements of all cells that parse. `local_modules` are those that came with the submission."""

    def __init__(self, cells: Sequence[Cell], local_modules: Collection[str] = ()) -> None:
        self._statements: list[Statement] = []
        self._facts: list[Facts] = []
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about the student's text, on our stderr
            for cell in cells:
                for line, source, node in [] if cell.problem else _top_level(cell.source):
                    facts = statement_facts(node, source)
                    self._facts.append(facts)
                    self._statements.append(Statement(cell.label, line, source, tuple(sorted(facts.binds - {"*"}))))
        self._program = Program(self._facts, local_modules)

    def slice(self, names: Sequence[str], *, everything: bool = False) -> Slice:
        """Keep what `names` need. With `everything`, all is kept but what only shows something."""
        program, facts = self._program, self._facts
        kept = program.everything() if everything or program.is_unknowable(names) else program.needed(names)
        bound = {name for index in kept for name in facts[index].binds | facts[index].binds_later}
        anything = any(facts[index].is_unknowable or "*" in facts[index].imports for index in kept)
        return Slice(
            tuple(self._statements[index] for index in kept),
            () if anything else tuple(name for name in names if name not in bound),
            tuple(dict.fromkeys(self._statements[index].label for index in kept)),
        )


def slice_cells(
    cells: Sequence[Cell], names: Sequence[str], local_modules: Collection[str] = (), *, everything: bool = False
) -> Slice:
    """Keep what `names` need of all cells that parse."""
    return Sliceable(cells, local_modules).slice(names, everything=everything)


def _top_level(source: str) -> Iterator[tuple[int, str, ast.stmt]]:
    """The top-level statements of a cell: first line, text and tree, decorators included."""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    try:
        body = parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    lines = source.encode().split(b"\n")  # columns count bytes
    for node in body:
        first, start = node.lineno, node.col_offset
        if decorators := getattr(node, "decorator_list", None):
            first, start = decorators[0].lineno, 0
        last, end = node.end_lineno or first, node.end_col_offset or 0
        if first == last:  # without a copy of the rest of the line, which may hold thousands of statements
            text = lines[first - 1][start:end]
        else:
            text = b"\n".join([lines[first - 1][start:], *lines[first : last - 1], lines[last - 1][:end]])
        yield first, text.decode(), node
