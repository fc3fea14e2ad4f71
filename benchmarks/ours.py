"""Marks a folder of submissions with this package, report included, and prints the time between two grades.

python -m benchmarks.ours COURSE ASSIGNMENT JOBS LEVEL FOLDER OUT
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from autograder import gradebook
from autograder.assignment import Assignment
from autograder.course import Course
from autograder.marking import RESULTS, load_catalogue, mark
from autograder.result import CheckResult, Result
from autograder.submission import find_submissions
from autograder.verdict import Finding, Verdict


def main(course: str, name: str, jobs: str, level: str, folder: str, out: str) -> None:
    """Print a JSON object: seconds from the first grade to the last, for each submission after the first."""
    assignment = Assignment.load(Course.load(Path(course)), name)
    times: list[float] = []
    mark(
        assignment,
        find_submissions([Path(folder)]),
        Path(out),
        jobs=int(jobs),
        level=level,
        language="en",
        progress=lambda _: times.append(time.monotonic()),
    )
    print(json.dumps({"next_s": (times[-1] - times[0]) / max(1, len(times) - 1)}))


def passed(out: Path, assignment: Assignment, level: str) -> dict[str, list[str]]:
    """Passed checks by student, from what the command line wrote, all of it at this level.

    A check that passed for being consistent with the student's own wrong function counts as failed here: it earns
    points, but no other grader knows such a thing.
    """
    sentence = load_catalogue(assignment, "en").finding(Finding("own_function", {"function": "|"})).partition("|")[0]
    results: list[Result] = gradebook.load(out / RESULTS)
    if any(result.isolation != level for result in results):
        raise RuntimeError(f"graded at another level than {level}: {msgspec.json.encode(results)[:500]!r}")
    return {result.student: [c.id for c in _checks(result) if _stands_alone(c, sentence)] for result in results}


def _checks(result: Result) -> Iterator[CheckResult]:
    for question in result.questions:
        yield from question.checks


def _stands_alone(check: CheckResult, sentence: str) -> bool:
    consistent_only = any(line.startswith(sentence) for line in check.message.split("\n"))
    return check.verdict == Verdict.accepted and not consistent_only


if __name__ == "__main__":
    main(*sys.argv[1:])
