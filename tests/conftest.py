"""Fixtures shared by all tests: a toy course with no word of recurrent networks in it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings
from toy_course import TOY_FILES

from autograder.assignment import Assignment
from autograder.course import Course

settings.register_profile("seeded", derandomize=True, deadline=None)
settings.load_profile("seeded")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs the extra interop where it is not installed, before any fixture asks for it."""
    if item.get_closest_marker("interop") and not all(map(find_spec, ("nbgrader", "otter"))):
        pytest.skip("the extra interop is not installed")


@pytest.fixture
def toy_root(tmp_path: Path) -> Path:
    """The folder of a complete toy course."""
    root = tmp_path / "toy"
    for name, text in TOY_FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    return root


@pytest.fixture
def toy(toy_root: Path) -> Assignment:
    """The toy course's one assignment."""
    return Assignment.load(Course.load(toy_root), "sums")


@pytest.fixture
def submit(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a submission as a module and return its path."""

    def write(student: str, source: str) -> Path:
        path = tmp_path / "submitted" / f"{student}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(textwrap.dedent(source), encoding="utf-8")
        return path

    return write
