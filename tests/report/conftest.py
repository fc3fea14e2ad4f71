"""Fixtures of the report's tests."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from autograder.assignment import Assignment


@pytest.fixture
def sums(toy: Assignment) -> Assignment:
    """The toy course's assignment, with titles for its questions."""
    file = toy.folder / "assignment.toml"
    text = file.read_text(encoding="utf-8")
    for name, title in {"running_sum": "누적합", "spread": "최솟값과 최댓값"}.items():
        english = name.replace("_", " ").capitalize()
        text = text.replace(f'id = "{name}"', f'id = "{name}"\ntitle = {{ en = "{english}", ko = "{title}" }}')
    file.write_text(textwrap.dedent(text), encoding="utf-8")
    return Assignment.load(toy.course, "sums")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the report goes."""
    return tmp_path / "report"
