"""What a test cell calls: the notebook's file goes to a grader in another process, points and feedback come back.

It is imported into kernels that run students' code, so it imports nothing but the standard library.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


class GraderFailed(Exception):
    """There is no score, and it is not the student's fault."""


def points(question: str, notebook: str, *, assignment: str, course: str, student: str = "", lang: str = "en") -> float:
    """Print the feedback for a question and return its points, for a test cell to end with.

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


def ask(notebook: str, *, assignment: str, course: str, student: str = "", lang: str = "en") -> dict[str, Any]:
    """The whole answer of `autograder.interop.single` about a notebook."""
    if not Path(notebook).is_file():
        raise GraderFailed(f"there is no file {notebook} in {Path.cwd()}")
    command = [sys.executable, "-P", "-m", "autograder.interop.single", notebook, "-a", assignment, "--course", course]
    command += ["--student", student] if student else []
    done = subprocess.run([*command, "--lang", lang], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise GraderFailed(f"the grader ended with exit code {done.returncode}: {done.stderr.strip()[-2000:]}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
