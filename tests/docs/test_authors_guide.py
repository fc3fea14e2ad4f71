"""The guide for authors does what it says: its files make a course, its commands print what it shows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from guide import Command, commands, write_files

GUIDE = Path(__file__).parents[2] / "docs" / "authors.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All files of the guide."""
    folder = tmp_path_factory.mktemp("guide")
    assert write_files(GUIDE, folder)
    return folder


@pytest.mark.parametrize("command", list(commands(GUIDE)), ids=lambda command: " ".join(command.arguments[:2]))
def test_command(command: Command, folder: Path) -> None:
    program, *arguments = command.arguments
    assert program == "autograder"
    done = subprocess.run(
        [sys.executable, "-m", program, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    printed = f" {' '.join(done.stdout.split())} "
    for line in command.shown:
        assert f" {' '.join(line.split())}" in printed, done.stdout


def test_the_report_says_what_the_guide_quotes(folder: Path) -> None:
    kim = (folder / "out" / "students" / "kim.html").read_text(encoding="utf-8")
    assert "This is what comes out when nothing is subtracted before scaling" in kim
    lee = (folder / "out" / "students" / "lee.html").read_text(encoding="utf-8")
    assert "This is what comes out when days are counted from 1." in lee


def test_the_quoted_release_holds_what_the_guide_says(folder: Path) -> None:
    names = {path.name for path in (folder / "handout" / "temperatures").iterdir()}
    assert {"temperatures.ipynb", "temperatures.py", "test_public.py"} <= names
    assert not names & {"lesson.en.md", "reference.py", "en.po"}
