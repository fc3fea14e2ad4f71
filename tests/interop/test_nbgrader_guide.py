"""The section on nbgrader in docs/interop.md does what it says: its commands run and print what it shows."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest
from guide import commands
from nbgrader_tools import ROOT, run

pytestmark = [pytest.mark.interop, pytest.mark.bubblewrap]

GUIDE = ROOT / "docs" / "interop.md"
CLASS = ROOT / "examples/class/a07_embedding"
HANDED_IN = ("hwang_minho", "jlee27", "kim_minjun")


@pytest.fixture
def section(tmp_path: Path) -> Path:
    """The section alone, as a file."""
    (text,) = re.findall(r"^## nbgrader\n.*?(?=^## |\Z)", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    path = tmp_path / "section.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_commands(section: Path, tmp_path: Path) -> None:
    (tmp_path / "rnn-course").symlink_to(ROOT)
    for student in HANDED_IN:
        folder = tmp_path / "home/downloaded/a07_embedding/archive" / student
        folder.mkdir(parents=True)
        shutil.copy(CLASS / f"{student}.ipynb", folder / "embedding.ipynb")
    here = tmp_path
    for command in commands(section):
        if command.arguments[0] == "cd":
            here /= command.arguments[1]
            continue
        printed = f" {' '.join(run(here, *command.arguments).split())} "
        for line in command.shown:
            assert f" {' '.join(line.split())}" in printed, printed
    with (here / "grades.csv").open(encoding="utf-8", newline="") as file:
        found = {row["SIS Login ID"]: row["a07_embedding"] for row in csv.DictReader(file)}
    assert found == {"": "26", "hwang_minho": "24", "jlee27": "11", "kim_minjun": "26"}
    assert {path.parts[-3] for path in here.glob("feedback/*/a07_embedding/embedding.html")} == set(HANDED_IN)
