"""Which file of a submission is the one to grade."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from autograder.errors import Rejected

from .answers import read_answers
from .entries import TOML, Files, printable, unreadable
from .model import Cell
from .notebook import code_cells
from .source import MAX_SOURCE_BYTES, ReadCell, parse, read_cell

_MAX_CANDIDATES = 10  # each is parsed
_TOO_MUCH = f"more than {MAX_SOURCE_BYTES >> 10} KiB of code in all"


class Candidate(NamedTuple):
    """A file that could be the one to grade, and which graded names it has."""

    name: str
    cells: list[ReadCell]
    unicode: bool
    defined: set[str]  # bound to anything, a stub too
    done: set[str]  # bound to more than a stub
    imported: set[str]  # done in a local module that this file imports them from
    broken_lines: Sequence[int] = ()  # of answers in TOML: those that could not be read

    @property
    def is_notebook(self) -> bool:
        """Whether it is a Jupyter notebook."""
        return self.name.casefold().endswith(".ipynb")

    def rivals(self, chosen: Candidate) -> bool:
        """Whether a student may have meant this file instead: a second notebook, or functions done here as well."""
        return (self.is_notebook and chosen.is_notebook) or bool(self.done - chosen.imported)


def choose(files: Files, module: str, names: frozenset[str]) -> tuple[Candidate, list[str]]:
    """The file to grade, and others that the student may have meant; Rejected where no file has code.

    Something done goes before an untouched stub, then a notebook before a module, then the name that was asked for,
    then what has more of the graded names; the first in sorted order where all that is equal.
    """
    candidates = _candidates(files, module, names)

    def rank(candidate: Candidate) -> tuple[bool, bool, bool, int, int]:
        done = candidate.done | candidate.imported
        named = PurePosixPath(candidate.name).stem == module
        return bool(done), candidate.is_notebook, named, len(done), len(candidate.defined)

    chosen = max(candidates, key=rank)
    return chosen, [other.name for other in candidates if other is not chosen and other.rivals(chosen)]


def _candidates(files: Files, module: str, names: frozenset[str]) -> list[Candidate]:
    coded = [name for name in files.contents if name.casefold().endswith(files.graded)]
    coded.sort(key=lambda name: (not name.casefold().endswith(".ipynb"), PurePosixPath(name).stem != module, name))
    found: list[Candidate] = []
    reasons: list[Rejected] = []
    for name in coded[:_MAX_CANDIDATES]:
        try:
            if name.casefold().endswith(TOML):
                found.append(_answers(name, files.contents[name], names))
                continue
            texts, unicode = code_cells(name, files.contents[name])
        except Rejected as reason:
            reasons.append(reason)
            continue
        if texts or not name.casefold().endswith(".md"):  # a README without code is none
            cells = _read_cells(texts)
            found.append(Candidate(name, cells, unicode, *_defines([cell for cell, *_ in cells], names), set()))
    if not found:
        raise reasons[0] if reasons else unreadable("no_notebook", found=", ".join(map(printable, coded)) or "-")
    modules = {PurePosixPath(each.name).stem: each.done for each in found if not each.is_notebook}
    for each in found if modules else ():
        each.imported.update(_imports([cell for cell, *_ in each.cells], modules) & names)
    return sorted(found, key=lambda each: each.name)


def _answers(name: str, data: bytes, names: frozenset[str]) -> Candidate:
    cell, table, broken, unicode = read_answers(name, data)
    done = {key for key, value in table.items() if value not in ("", [])}
    return Candidate(name, [ReadCell(cell)], unicode, set(names & table.keys()), set(names & done), set(), broken)


def _read_cells(texts: Sequence[tuple[str, str]]) -> list[ReadCell]:
    cells = []
    room = MAX_SOURCE_BYTES
    for label, text in texts:
        fits = len(text) <= room
        cells.append(read_cell(label, text) if fits else ReadCell(Cell(label, "", _TOO_MUCH)))
        room -= len(text) if fits else 0
    return cells


def _defines(cells: Sequence[Cell], names: frozenset[str]) -> tuple[set[str], set[str]]:
    """Which of `names` the top-level statements bind, and which of them to more than a stub."""
    defined: set[str] = set()
    done: set[str] = set()
    for node in _statements(cells):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            defined.add(node.name)
            if not _is_stub(node):
                done.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            bound = {target.id for target in targets if isinstance(target, ast.Name)}
            defined |= bound
            if not _is_blank(node.value):
                done |= bound
        elif isinstance(node, ast.ImportFrom):
            defined.update(alias.asname or alias.name for alias in node.names)
    return (defined | done) & names, done & names


def _imports(cells: Sequence[Cell], modules: Mapping[str, set[str]]) -> set[str]:
    """The names that come from local modules which do them."""
    found: set[str] = set()
    for node in _statements(cells):
        if isinstance(node, ast.ImportFrom):
            done = modules.get(node.module or "", set())
            for alias in node.names:
                found |= done if alias.name == "*" else {alias.asname or alias.name} if alias.name in done else set()
    return found


def _is_blank(value: ast.expr | None) -> bool:
    """Whether a value is a place to be filled in: None, an empty text, three dots."""
    return value is None or (isinstance(value, ast.Constant) and value.value in (None, "", ...))


def _is_stub(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    """Whether a body does nothing, or says that it is not implemented."""
    for statement in node.body:
        if isinstance(statement, ast.Raise):
            return any(isinstance(part, ast.Name) and part.id == "NotImplementedError" for part in ast.walk(statement))
        if not isinstance(statement, ast.Pass) and not (
            isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        ):
            return False
    return True


def _statements(cells: Sequence[Cell]) -> Iterator[ast.stmt]:
    for cell in cells:
        if not cell.problem:
            yield from parse(cell.source).body
