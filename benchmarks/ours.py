"""Grades a folder of submissions with this package and prints what passed: a process of its own, start-up included.

python -m benchmarks.ours COURSE ASSIGNMENT SEED JOBS LEVEL FOLDER
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.course import Course
from autograder.submission import find_submissions
from autograder.verdict import Grade, Verdict


def main(course: str, name: str, seed: str, jobs: str, level: str, folder: str) -> None:
    """Print a JSON object: passed checks by student, the level that was used, and seconds between first and last grade."""
    assignment = Assignment.load(Course.load(Path(course)), name)
    tasks = [Task(student, str(path), int(seed)) for student, path in find_submissions([Path(folder)])]
    passed, times, levels = {}, [], set()
    for grade in grade_class(assignment, tasks, jobs=int(jobs), level=level):
        times.append(time.monotonic())
        passed[grade.student] = _passed(grade)
        levels.add(grade.isolation)
    print(
        json.dumps(
            {"passed": passed, "warm_s": (times[-1] - times[0]) / max(1, len(times) - 1), "levels": sorted(levels)}
        )
    )


def _passed(grade: Grade) -> list[str]:
    """What passed as it stands. Being consistent with one's own wrong function earns points, but nobody else knows it."""
    return [
        check.id
        for question in grade.questions
        for check in question.checks
        if check.verdict is Verdict.accepted and all(finding.code != "own_function" for finding in check.findings)
    ]


if __name__ == "__main__":
    main(*sys.argv[1:])
