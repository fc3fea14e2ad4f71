"""Solution files: right answers, known mistakes and attacks, each in the folder of the verdict it must get.

A file says in its docstring what is expected of it. It is read with `ast` and never imported for that:

    Caught by: add::test_signs, add::test_zero      the checks that fail, and no others
    Hint: subtracts                                 the hint the student must see
    Score: 3                                        what a partial submission earns
    Earns: 0                                        what the honest part of an attack earns (0 where left out)

A known mistake holds only what is wrong and is laid over the reference: later definitions win, and the reference's
other functions call them.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from autograder.assignment import Assignment, parse
from autograder.errors import CourseError

STAND_ALONE = ("accepted", "not_attempted", "partial", "hostile")
LAID_OVER = ("wrong_answer", "run_time_error", "time_limit_exceeded", "memory_limit_exceeded", "output_limit_exceeded")
_FIELD = re.compile(r"(Caught by|Hint|Score|Earns):\s*(.*)")


class Solution(msgspec.Struct, frozen=True):
    """One solution file and what its docstring says of it."""

    path: Path
    folder: str  # also the verdict, but for hostile/
    title: str  # the docstring's first line
    caught_by: tuple[str, ...]  # check ids
    hint: str  # code of the hint, "" where none is promised
    score: float | None  # None where the folder alone decides

    @property
    def name(self) -> str:
        """Such as `wrong_answer/subtracts`."""
        return f"{self.folder}/{self.path.stem}"


def read_solutions(assignment: Assignment) -> list[Solution]:
    """Every solution file of the assignment, sorted by folder and name; what contradicts itself is a CourseError."""
    return list(_read_folders(assignment))


def composed_source(assignment: Assignment, solution: Solution) -> str:
    """The module a solution stands for: the file itself, or the reference with the file laid over it."""
    own = solution.path.read_text(encoding="utf-8")
    if solution.folder in STAND_ALONE:
        return own
    return overlay(assignment.reference.read_text(encoding="utf-8"), own)


def overlay(base: str, changes: str) -> str:
    """`base` followed by `changes`; the `from __future__` imports of both come first, where Python wants them."""
    parts, features = [], set()
    for source in (base, changes):
        lines = source.split("\n")
        for node in ast.parse(source).body:
            if isinstance(node, ast.ImportFrom) and node.module == "__future__":
                features |= {alias.name for alias in node.names}
                for line in range(node.lineno - 1, node.end_lineno or node.lineno):
                    lines[line] = ""
        parts.append("\n".join(lines))
    future = f"from __future__ import {', '.join(sorted(features))}\n" if features else ""
    return future + "\n\n\n".join(parts) + "\n"


def _read_folders(assignment: Assignment) -> Iterator[Solution]:
    known = frozenset(check.id for check in assignment.checks)
    for folder in sorted(path for path in assignment.solutions.iterdir() if path.is_dir()):
        files = sorted(folder.glob("*.py"))
        if files and folder.name not in STAND_ALONE + LAID_OVER:
            raise CourseError(folder, "", f"no such verdict; known: {', '.join(STAND_ALONE + LAID_OVER)}")
        for path in files:
            yield _read(path, folder.name, known)


def _read(path: Path, folder: str, known: frozenset[str]) -> Solution:
    docstring = ast.get_docstring(parse(path)) or ""
    fields = dict(_fields(path, docstring))
    caught_by = tuple(part for part in re.split(r"[,\s]+", fields.get("Caught by", "")) if part)
    for check, count in Counter(caught_by).items():
        if check not in known:
            raise CourseError(path, "Caught by", f"there is no check {check!r}")
        if count > 1:
            raise CourseError(path, "Caught by", f"{check!r} is listed twice")
    required = {"wrong_answer": "Caught by", "partial": "Score"}.get(folder)
    if required and not fields.get(required):
        raise CourseError(path, required, f"every file in {folder}/ says this in its docstring")
    key = "Earns" if folder == "hostile" else "Score"
    score = _number(path, key, fields.get(key, "0" if folder == "hostile" else ""))
    return Solution(path, folder, docstring.partition("\n")[0], caught_by, fields.get("Hint", ""), score)


def _fields(path: Path, docstring: str) -> Iterator[tuple[str, str]]:
    """The fields of a docstring. Indented lines continue the one before, and so does a line after a trailing comma."""
    name, value = "", ""
    seen = set()
    for line in [*docstring.splitlines(), ""]:
        if match := _FIELD.match(line):
            if name:
                yield name, value
            name, value = match[1], match[2].strip()
            if name in seen:
                raise CourseError(path, name, "is said twice")
            seen.add(name)
        elif name and line.strip() and (line[0].isspace() or value.endswith(",")):
            value = f"{value} {line.strip()}"
        elif name:
            yield name, value
            name = ""


def _number(path: Path, key: str, text: str) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        raise CourseError(path, key, f"{text!r} is not a number") from None
