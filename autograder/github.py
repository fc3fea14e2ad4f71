"""Annotations of GitHub Actions: what is to be mended, shown beside the line it concerns.

Source: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from autograder.errors import CourseError
from autograder.verify_report import Problem

_LONGEST = 4000  # characters of a message
_PLACE = re.compile(r"line (\d+)|(\w+)")  # how a problem says where it is: a line, or the name of a function


def annotation(message: str, file: str, line: int = 1, title: str = "") -> str:
    """One error as a workflow command. What the format gives a meaning is escaped."""
    facts = {"file": file, "line": str(line), "title": title}
    properties = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in facts.items() if value)
    return f"::error {properties}::{_escaped(message[:_LONGEST])}"


def annotations_of(problems: Iterable[Problem], course: Path, title: str = "") -> Iterator[str]:
    """An annotation for each place with problems: of one step GitHub shows ten errors only."""
    places: dict[tuple[str, int], list[str]] = {}
    for problem in problems:
        file = course / problem.file
        places.setdefault((_in_repository(file), _line(file, problem.text)), []).append(problem.text)
    for (name, line), texts in places.items():
        yield annotation("\n".join(dict.fromkeys(texts)), name, line, title)


@contextmanager
def annotated(wanted: bool) -> Iterator[None]:
    """Print an annotation for a fault in the course's files, which ends the command, where annotations are wanted."""
    try:
        yield
    except CourseError as error:
        if wanted:
            said = f"{error.key}: {error.problem}" if error.key else error.problem
            print(annotation(said, _in_repository(error.file), _line(error.file, error.key)))
        raise


def _in_repository(file: Path) -> str:
    """The path as GitHub wants it: from the root of the repository, which is where a step's commands run."""
    file = file.resolve()
    return (file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file).as_posix()


def _line(file: Path, text: str) -> int:
    """The line that a text begins with, or where the function begins that it names; else the first."""
    place = _PLACE.match(text)
    if place is None:
        return 1
    if place[1]:
        return int(place[1])
    try:
        source = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return 1
    defined = re.search(rf"^def {place[2]}\b", source, re.MULTILINE)
    return source.count("\n", 0, defined.start()) + 1 if defined else 1


def _escaped(text: str, further: str = "") -> str:
    """Percent-encode what would end the command, or in a property the property."""
    for mark in "%\r\n" + further:
        text = text.replace(mark, f"%{ord(mark):02X}")
    return text
