"""The course of `quiz_course.py`, written to a temporary folder, and a grader of it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from quiz_course import FILES

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.course import Course
from autograder.doctor import choose_level
from autograder.verdict import Grade


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the course."""
    monkeypatch.delenv("AUTOGRADER_SEED_KEY", raising=False)
    for name, text in FILES.items():
        path = tmp_path / "course" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    return tmp_path / "course"


@pytest.fixture
def fruit(root: Path) -> Assignment:
    """The quiz."""
    return Assignment.load(Course.load(root), "fruit")


@pytest.fixture
def grade(fruit: Assignment) -> Callable[..., dict[str, Grade]]:
    """Grade files, by the names of their students, in the real sandbox."""

    def grade_files(*paths: Path) -> dict[str, Grade]:
        tasks = [Task(path.stem, str(path)) for path in paths]
        grades = grade_class(fruit, tasks, jobs=1, level=choose_level("auto").name)
        return {one.student: one for one in grades}

    return grade_files
