"""Marks a class into a folder: grades what is not graded yet, keeps each result at once, writes table and report.

Stopped at any point, even by kill -9, the same call goes on where it was: `results.jsonl` is the only record, and a
submission counts as graded when its line is there for the same bytes, suite, level and language.
"""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from autograder import gradebook
from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.conditions import USUAL, Conditions
from autograder.errors import ResultsError
from autograder.messages import Catalogue
from autograder.report import write_report
from autograder.result import Result, render
from autograder.submission import submission_sha256

RESULTS, TABLE, LOCK = "results.jsonl", "grades.csv", ".lock"


def mark(
    assignment: Assignment,
    submissions: Sequence[tuple[str, Path]],
    out: Path,
    *,
    jobs: int,
    level: str,
    language: str,
    seed: int | None = None,
    conditions: Conditions = USUAL,
    progress: Callable[[Result], None] = lambda _: None,
) -> list[Result]:
    """Grade `submissions` into `out` and return their results in order; other students' results there are kept.

    Raises:
        ResultsError: another grader works in `out`, or it holds the results of another assignment.
    """
    out.mkdir(parents=True, exist_ok=True)
    with _alone_in(out):
        return _mark(assignment, submissions, out, jobs, level, language, seed, conditions, progress)


def _mark(
    assignment: Assignment,
    submissions: Sequence[tuple[str, Path]],
    out: Path,
    jobs: int,
    level: str,
    language: str,
    seed: int | None,
    conditions: Conditions,
    progress: Callable[[Result], None],
) -> list[Result]:
    catalogue = load_catalogue(assignment, language)
    paths = dict(submissions)
    earlier = gradebook.load(out / RESULTS)
    for result in earlier:
        if result.assignment != assignment.name:
            raise ResultsError(f"{out} holds results of {result.assignment}; choose another folder with -o")
    results = {
        result.student: result
        for result in earlier
        if result.student not in paths
        or (
            _still_holds(result, assignment, paths[result.student], level, language, seed)
            and result.profile in ("", conditions.profile)
        )
    }
    gradebook.rewrite(out / RESULTS, results.values())
    for result in results.values():
        if result.student in paths:
            progress(result)
    tasks = [Task(student, str(path.resolve()), seed) for student, path in submissions if student not in results]
    for grade in grade_class(assignment, tasks, jobs=jobs, level=level, conditions=conditions):
        result = render(grade, catalogue)
        gradebook.append(out / RESULTS, result)
        results[result.student] = result
        progress(result)
    ordered = [results[student] for student in (*paths, *(student for student in results if student not in paths))]
    gradebook.write_csv(out / TABLE, ordered, assignment)
    write_report(ordered, assignment, language, out)
    return ordered[: len(paths)]


@contextmanager
def _alone_in(out: Path) -> Iterator[None]:
    """One grader a folder: two would grade everything twice. The kernel drops the lock of a grader that was killed."""
    with (out / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ResultsError(f"another grader is writing to {out}; wait for it, or choose another folder") from None
        yield


def load_catalogue(assignment: Assignment, language: str) -> Catalogue:
    """The engine's texts, those of the assignment's suite, and the titles of a quiz."""
    catalogue = Catalogue.load(language, *sorted(assignment.suite.glob("*.po")))
    questions = assignment.quiz.questions if assignment.quiz else ()
    titles = {question.title.en: question.title.in_language(language) for question in questions}
    return Catalogue(language, {**catalogue.texts, **titles})


def _still_holds(
    result: Result, assignment: Assignment, path: Path, level: str, language: str, seed: int | None
) -> bool:
    """Whether grading the submission again would give the same result."""
    return (
        result.score is not None
        and result.suite_digest == assignment.suite_digest
        and (result.isolation, result.language) == (level, language)
        and seed in (None, result.seed)
        and result.submission_sha256 == submission_sha256(path)
    )
