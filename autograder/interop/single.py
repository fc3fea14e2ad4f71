"""Grades one submission in a process of its own and says what came of it, for the test cells of other graders.

python -m autograder.interop.single NOTEBOOK -a ASSIGNMENT --course DIR

Prints one JSON object (`Answer`). It is kept under a key of all that it depends on: twelve test cells of a notebook
grade it once. Whoever runs a student's code as the user who grades lets that code reach what is kept here, as it
reaches everything else of that user; grading that does not trust the student's machine is `autograder grade`.
"""

from __future__ import annotations

import argparse
import fcntl
import hashlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from autograder.assignment import Assignment
from autograder.case import submission_seed
from autograder.classroom import Task, grade_class
from autograder.course import Course
from autograder.doctor import choose_level
from autograder.errors import AutograderError
from autograder.interop.feedback import check_text, notes_text, question_text
from autograder.marking import load_catalogue
from autograder.result import Result, render
from autograder.submission import submission_sha256

FOLDER_VARIABLE = "AUTOGRADER_SINGLE"


class CheckAnswer(msgspec.Struct, frozen=True):
    """A hidden check's points and the text that says why. `score` is None where the grader itself failed."""

    id: str
    score: float | None
    max_score: float
    feedback: str


class QuestionAnswer(msgspec.Struct, frozen=True):
    """A question's points and the text that says why. `score` is None where the grader itself failed."""

    id: str
    score: float | None
    max_score: float
    verdict: str
    feedback: str
    checks: tuple[CheckAnswer, ...]


class Answer(msgspec.Struct, frozen=True):
    """One graded submission."""

    student: str
    assignment: str
    score: float | None
    max_score: float
    isolation: str
    notes: str
    questions: tuple[QuestionAnswer, ...]

    def question(self, question_id: str) -> QuestionAnswer:
        """The answer about one question."""
        return next(question for question in self.questions if question.id == question_id)


def grade_single(
    path: Path,
    assignment: Assignment,
    *,
    student: str = "",
    language: str = "en",
    level: str = "auto",
    folder: Path | None = None,
) -> Answer:
    """Grade `path` (a notebook, module, folder or zip), or say again what came of the same bytes before.

    A result without a score, which is a fault of ours, is never kept.
    """
    student = student or path.stem
    folder = folder or default_folder()
    seed = submission_seed(assignment.course.seed_key, student, assignment.name)
    facts = (
        submission_sha256(path), assignment.suite_digest, assignment.name, student, str(seed), language, level,
    )  # fmt: skip
    kept = folder / f"{hashlib.sha256(repr(facts).encode('utf-8', 'backslashreplace')).hexdigest()[:40]}.json"
    folder.mkdir(parents=True, exist_ok=True)
    with kept.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # test cells that run at the same time grade once
        try:
            return msgspec.json.decode(kept.read_bytes(), type=Answer)
        except (OSError, msgspec.MsgspecError):
            pass
        answer = _grade(path, assignment, student, language, choose_level(level).name, seed)
        if all(question.score is not None for question in answer.questions):
            part = kept.with_suffix(".part")
            part.write_bytes(msgspec.json.encode(answer))
            part.replace(kept)
        return answer


def default_folder() -> Path:
    """Where answers are kept: $AUTOGRADER_SINGLE, else below the user's cache folder."""
    named = os.environ.get(FOLDER_VARIABLE)
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(named) if named else Path(cache) / "autograder" / "single"


def _grade(path: Path, assignment: Assignment, student: str, language: str, level: str, seed: int) -> Answer:
    catalogue = load_catalogue(assignment, language)
    (grade,) = grade_class(assignment, [Task(student, str(path.resolve()), seed)], jobs=1, level=level)
    result: Result = render(grade, catalogue)
    return Answer(
        student,
        assignment.name,
        result.score,
        result.max_score,
        result.isolation,
        notes_text(result),
        tuple(
            QuestionAnswer(
                one.id,
                one.score,
                one.max_score,
                one.verdict,
                question_text(one, catalogue),
                tuple(CheckAnswer(check.id, check.score, check.max_score, check_text(check)) for check in one.checks),
            )
            for one in result.questions
        ),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the answer as JSON; what is wrong with the course or the command goes to stderr, with exit code 2 or 3."""
    parser = argparse.ArgumentParser(prog="python -m autograder.interop.single", description=__doc__)
    parser.add_argument("path", type=Path, metavar="NOTEBOOK")
    parser.add_argument("-a", "--assignment", required=True)
    parser.add_argument("--course", type=Path, required=True, metavar="DIR")
    parser.add_argument("--student", default="", help="keys the random inputs; the file's name where left out")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--isolation", default="auto", metavar="LEVEL")
    given = parser.parse_args(arguments)
    if not given.path.exists():
        parser.error(f"there is no file {given.path}")
    try:
        assignment = Assignment.load(Course.load(given.course), given.assignment)
        answer = grade_single(given.path, assignment, student=given.student, language=given.lang, level=given.isolation)
    except AutograderError as error:
        print(f"autograder: {error}", file=sys.stderr)
        return 3
    sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
