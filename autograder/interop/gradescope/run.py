"""What `run_autograder` starts in Gradescope's container: grades the one submission that is there.

Writes results/results.json below /autograder, or nothing where there is no score; then Gradescope tells the student to
contact the course staff. What it prints is for instructors: the isolation level, and the record of the result as
`autograder grade` keeps it, with the seed that replays it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import msgspec

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.conditions import Conditions
from autograder.course import SEED_KEY_VARIABLE, Course
from autograder.doctor import choose_level
from autograder.interop.gradescope.results import encoded, gradescope_results
from autograder.interop.gradescope.settings import Settings
from autograder.marking import load_catalogue
from autograder.result import Result, render
from autograder.terminal import DONE, GRADER_ERROR

ROOT = Path("/autograder")
_SPARE_S = 45.0  # of the platform's time limit, to say that there is no score before it gives 0 points


def main(root: Path = ROOT) -> int:
    """Grade `root/submission`; the exit code says whether there is a score."""
    file = root / "results" / "results.json"
    file.unlink(missing_ok=True)
    try:
        settings = Settings.load(root / "source")
        os.environ[SEED_KEY_VARIABLE] = settings.seed_key  # the grading process reads it
        assignment = Assignment.load(Course.load(root / "source" / "course"), settings.assignment)
        catalogue = load_catalogue(assignment, settings.language)
        with _deadline(settings.timeout_s - _SPARE_S):
            level = choose_level(settings.isolation)
            print(f"isolation level {level.name}: {level.summary}", flush=True)
            task = Task(student_name(root / "submission_metadata.json"), str(root / "submission"))
            conditions = Conditions(settings.profile)
            (grade,) = grade_class(assignment, [task], jobs=1, level=level.name, conditions=conditions)
        result = render(grade, catalogue)
        results = gradescope_results(result, settings, catalogue)
    except Exception:
        print(f"no score:\n{traceback.format_exc()}")
        return GRADER_ERROR
    print(msgspec.json.encode(msgspec.structs.replace(result, code=())).decode())
    if results is None:
        print(f"no score:\n{_defects(result)}")
        return GRADER_ERROR
    part = file.with_suffix(".part")
    part.write_bytes(encoded(results))
    part.replace(file)
    return DONE


def student_name(metadata: Path) -> str:
    """Who handed in: their addresses, of a group all; the random inputs of the checks are keyed by it."""
    try:
        users = json.loads(metadata.read_text(encoding="utf-8"))["users"]
        return ", ".join(sorted(str(user["email"]) for user in users)) or "nobody"
    except (OSError, ValueError, KeyError, TypeError):
        return "nobody"


def _defects(result: Result) -> str:
    return "\n".join(check.defect for question in result.questions for check in question.checks if check.defect)


@contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    def late(_signal: int, _frame: FrameType | None) -> None:
        print(f"no score: not done after {seconds:g} s", flush=True)
        os._exit(GRADER_ERROR)  # the processes below end when they find this one gone

    signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, max(1.0, seconds))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)


if __name__ == "__main__":
    sys.exit(main())
