"""What a test cell calls: the notebook's file goes to a grader in another process, points and feedback come back.

It is imported into kernels that run students' code, so it imports nothing but the standard library.
"""

from __future__ import annotations

import functools
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any


class GraderFailed(Exception):
    """There is no score, and it is not the student's fault."""


def points(
    question: str, notebook: str, *, assignment: str, course: str = "", student: str = "", lang: str = "en"
) -> float:
    """Print the feedback for a question and return its points, for a test cell to end with.

    Where no `course` is named it is the nearest folder above that holds a course.toml. Where no `student` is named it
    is the folder that holds the assignment's, as nbgrader lays submissions out.

    Raises:
        GraderFailed: the grader did not give a score; its message says why.
    """
    answer = ask(notebook, assignment=assignment, course=course, student=student, lang=lang)
    found: dict[str, Any] = next(one for one in answer["questions"] if one["id"] == question)
    print(found["feedback"])
    if answer["notes"]:
        print(answer["notes"])
    if found["score"] is None:
        raise GraderFailed("the grader itself failed; grade this submission again")
    return float(found["score"])


def ask(notebook: str, *, assignment: str, course: str = "", student: str = "", lang: str = "en") -> dict[str, Any]:
    """The whole answer of `autograder.interop.single` about a notebook."""
    here = Path.cwd()
    if not Path(notebook).is_file():
        raise GraderFailed(f"there is no file {notebook} in {here}")
    course = course or str(next((folder for folder in here.parents if (folder / "course.toml").is_file()), ""))
    if not course:
        raise GraderFailed(f"no folder above {here} holds a course.toml")
    digest = hashlib.sha256(Path(notebook).read_bytes()).hexdigest()
    answer: dict[str, Any] = json.loads(
        _graded(notebook, digest, assignment, course, student or here.parent.name, lang)
    )
    return answer


@functools.cache  # every test cell of a notebook asks about the same bytes
def _graded(notebook: str, digest: str, assignment: str, course: str, student: str, lang: str) -> str:  # noqa: ARG001
    command = [sys.executable, "-P", "-m", "autograder.interop.single", notebook, "-a", assignment, "--course", course]
    command += ["--student", student, "--lang", lang]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise GraderFailed(f"the grader ended with exit code {done.returncode}: {done.stderr.strip()[-2000:]}")
    return done.stdout
