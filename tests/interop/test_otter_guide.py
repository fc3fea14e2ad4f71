"""The section on otter in docs/interop.md does what it says: its commands run, with the real otter, and print it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from guide import Command, commands, write_files

pytestmark = pytest.mark.interop

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "interop.md"
PROGRAMS = {"autograder": ["-m", "autograder"], "otter": ["-m", "otter"], "python": []}


@pytest.fixture(scope="module")
def section(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The section alone, as a file."""
    text = GUIDE.read_text(encoding="utf-8")
    (found,) = re.findall(r"^## otter-grader\n.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    path = tmp_path_factory.mktemp("section") / "otter.md"
    path.write_text(found, encoding="utf-8")
    return path


@pytest.mark.timeout(600)
def test_commands(section: Path, tmp_path: Path) -> None:
    pytest.importorskip("otter")
    assert len(write_files(section, tmp_path)) == 4
    (tmp_path / "rnn-course").symlink_to(ROOT)
    for seconds, command in run_all(section, tmp_path):
        print(f"{seconds:6.1f} s  {' '.join(command.arguments)}")


def run_all(section: Path, folder: Path) -> Iterator[tuple[float, Command]]:
    """Run the commands one after the other, as a reader does, and compare what each prints."""
    environment = {**os.environ, "AUTOGRADER_SINGLE": str(folder / "single")}
    here = folder
    for command in commands(section):
        program, *arguments = command.arguments
        if program == "cd":
            here = Path(os.path.normpath(here / arguments[0]))
            continue
        started = time.monotonic()
        done = subprocess.run(
            [sys.executable, *PROGRAMS[program], *arguments],
            cwd=here,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=280,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        printed = f" {' '.join(done.stdout.split())} "
        for line in command.shown:
            assert f" {' '.join(line.split())}" in printed, done.stdout
        yield time.monotonic() - started, command
