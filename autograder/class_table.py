"""The table of a class as `autograder grade` prints it: one line a submission, narrow enough for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from autograder.assignment import Assignment
from autograder.result import Result
from autograder.verdict import Verdict


def class_table(results: Iterable[Result], assignment: Assignment) -> Table:
    """Verdict, score and the points of every question, whose columns are numbered as `question_key` says."""
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False)
    table.add_column("student", overflow="ellipsis", no_wrap=True)
    table.add_column("verdict", no_wrap=True)
    table.add_column(f"of {assignment.max_score:g}", justify="right", no_wrap=True)
    for number in range(1, len(assignment.questions) + 1):
        table.add_column(str(number), justify="right", no_wrap=True)
    for result in results:
        points = [Text(_number(question.score), _style(question.verdict)) for question in result.questions]
        verdict = Text(result.verdict, _style(result.verdict))
        table.add_row(Text(result.student), verdict, _number(result.score), *points)
    return table


def question_key(assignment: Assignment) -> Text:
    """Which question is in which column of the table, and what it is worth."""
    parts = [f"{number} {one.id} ({one.points:g})" for number, one in enumerate(assignment.questions, 1)]
    return Text(", ".join(parts), style="dim")


def _number(score: float | None) -> str:
    return "-" if score is None else f"{score:.6g}"


def _style(verdict: str) -> str:
    if verdict == Verdict.accepted:
        return "green"
    return "yellow" if verdict in (Verdict.partial, Verdict.not_attempted) else "red"
