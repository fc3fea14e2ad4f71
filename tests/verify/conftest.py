"""The course of `adding_course.py`, written to a temporary folder."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from adding_course import FILES

from autograder.assignment import Assignment
from autograder.course import Course


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a file of the course and return its path."""

    def write_file(name: str, text: str) -> Path:
        path = tmp_path / "course" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
        return path

    return write_file


@pytest.fixture
def assignment(tmp_path: Path, write: Callable[[str, str], Path]) -> Assignment:
    """The assignment, written afresh."""
    for name, text in FILES.items():
        write(name, text)
    return Assignment.load(Course.load(tmp_path / "course"), "a1")
