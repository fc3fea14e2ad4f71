"""`autograder grade --nbgrader`: which course is meant, and what is said at the end."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from rich.text import Text

from autograder.assignment import Assignment
from autograder.class_table import class_table, question_key
from autograder.conditions import Conditions
from autograder.interop.nbgrader_book import Book
from autograder.interop.nbgrader_grading import CELLS, Graded, find_subject, grade
from autograder.options import chosen_level
from autograder.terminal import GRADER_ERROR, USAGE, progress, reported_errors, stop, table_console


def grade_nbgrader(
    folder: Path,
    name: str,
    course: Path,
    out: Path | None,
    *,
    jobs: int,
    language: str,
    seed: int | None,
    isolation: str,
    conditions: Conditions,
) -> None:
    """Grade an assignment of the nbgrader course in `folder` and print what came of it."""
    with reported_errors():
        if not folder.is_dir():
            stop(f"there is no folder {folder}", USAGE)
        book = Book(folder, name)
        subject = find_subject(folder, name, course)
        level = chosen_level(isolation)
        out = out or folder / "reports" / name
        done, total = count(1), len(book.submissions())
        with progress(name) as show:
            graded = grade(
                book, subject, out, jobs=min(jobs, max(1, total)), level=level, language=language, seed=seed,
                conditions=conditions, progress=lambda: show("", next(done), total),
            )  # fmt: skip
        _report(graded, subject)
        unchanged = f" ({len(graded.unchanged)} unchanged)" if graded.unchanged else ""
        print(f"{total} submissions{unchanged}, isolation {level}; gradebook and autograded/ are written; more: {out}")
        if failed := [result.student for result in graded.results if result.score is None]:
            stop(f"the grader itself failed on {', '.join(failed)}; results.jsonl says why (defect)", GRADER_ERROR)


def _report(graded: Graded, subject: Assignment | None) -> None:
    console = table_console()
    if subject:
        console.print(class_table(graded.results, subject))
        console.print(question_key(subject))
    for cell, reason in graded.impossible.items():
        console.print(Text(f"{cell} cannot be judged outside of the kernel, for anybody: {reason}", "yellow"))
    left = [
        one for one in graded.records if one.score is None and f"{one.notebook}: {one.cell}" not in graded.impossible
    ]
    for one in left:
        console.print(Text(f"{one.student}: {one.notebook}: {one.cell} was not judged: {one.reason}", "yellow"))
    if graded.records:
        students = dict.fromkeys(one.student for one in graded.records)
        for student in students:
            cells = [one for one in graded.records if one.student == student]
            score = sum(one.score or 0.0 for one in cells)
            waiting = sum(one.score is None for one in cells)
            judged = sum(one.max_score for one in cells if one.score is not None)
            print(f"{student} {score:g} of {judged:g}" + (f", {waiting} cells wait for a person" if waiting else ""))
        print(f"each cell with its reason: {CELLS}")
