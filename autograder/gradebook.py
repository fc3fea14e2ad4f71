"""The record of a class: `results.jsonl`, one line a submission, and the table of scores made from it.

A line is appended in one piece as soon as its submission is graded, so a grader that is killed loses at most the
submission it was at. Whatever is damaged is set aside, and those submissions are simply graded again.
"""

from __future__ import annotations

import csv
import io
import logging
import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from autograder.assignment import Assignment
from autograder.result import Result

_log = logging.getLogger(__name__)
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")  # what spreadsheets take for a formula


def append(path: Path, result: Result) -> None:
    """Add a result: one write of a whole line, on the disk when this returns."""
    line = _line(result)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
    try:
        if os.write(descriptor, line) != len(line):
            raise OSError(f"{path}: only a part of a result could be written; is the disk full?")
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def load(path: Path) -> list[Result]:
    """All results, in the order in which their submissions were first graded; nothing where there is no file.

    Of several results for the same bytes of the same student the last counts: it was asked for when the earlier one
    was already there, with another seed, suite or language. A line that is not a whole result, such as the one a
    killed grader was writing, is moved to `<path>.damaged`, and the log says so.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return []
    results: dict[tuple[str, str, str], Result] = {}
    damaged = []
    for line in content.split(b"\n"):
        try:
            result = msgspec.json.decode(line, type=Result)
        except (msgspec.DecodeError, UnicodeDecodeError):
            damaged += [line] if line.strip() else []
            continue
        key = (result.student, result.assignment, result.submission_sha256)
        if key in results:
            _log.warning("%s: %s was graded more than once; the last result counts", path, result.student)
        results[key] = result
    if damaged:
        aside = path.with_name(path.name + ".damaged")
        _log.warning("%s: lines that are not whole results, moved to %s: %d", path, aside.name, len(damaged))
        with aside.open("ab") as stream:
            stream.writelines(line + b"\n" for line in damaged)
    if damaged or (content and not content.endswith(b"\n")):
        rewrite(path, results.values())
    return list(results.values())


def rewrite(path: Path, results: Iterable[Result]) -> None:
    """Replace the whole record at once: it is the old one or the new one, never a part."""
    _replace(path, b"".join(map(_line, results)))


def write_csv(path: Path, results: Iterable[Result], assignment: Assignment) -> None:
    """Write the table of scores: one row a submission, one column a question; no score is an empty field."""
    questions = [question.id for question in assignment.questions]
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(["student", "verdict", "score", "max_score", *questions])
    for result in results:
        scores = {question.id: question.score for question in result.questions}
        row = [_number(result.score), _number(result.max_score), *(_number(scores.get(name)) for name in questions)]
        writer.writerow([harmless(result.student), result.verdict, *row])
    _replace(path, table.getvalue().encode("utf-8", "backslashreplace"))


def _line(result: Result) -> bytes:
    return msgspec.json.encode(result) + b"\n"


def _replace(path: Path, content: bytes) -> None:
    new = path.with_name(path.name + ".new")
    with new.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    new.replace(path)


def _number(score: float | None) -> str:
    return "" if score is None else f"{score:.10g}"


def harmless(text: str) -> str:
    """A text that a spreadsheet shows and does not compute."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
