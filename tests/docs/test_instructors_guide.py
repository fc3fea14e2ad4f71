"""The guide for instructors does what it says: its commands, in order, on its three submissions."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from guide import Command, commands, write_files

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "instructors.md"
PROGRAMS = {"autograder": ["-m", "autograder"], "python": []}


@pytest.fixture(scope="module")
def semester(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the guide draws, with the submissions in it."""
    folder = tmp_path_factory.mktemp("semester")
    assert write_files(GUIDE, folder)
    (folder / "rnn-course").symlink_to(ROOT)
    return folder


@pytest.fixture(scope="module")
def environment() -> dict[str, str]:
    """What `export` in the guide changes for the commands after it."""
    return {name: value for name, value in os.environ.items() if name != "AUTOGRADER_SEED_KEY"}


@pytest.mark.parametrize("command", list(commands(GUIDE)), ids=lambda command: " ".join(command.arguments[:2]))
def test_command(command: Command, semester: Path, environment: dict[str, str]) -> None:
    program, *arguments = command.arguments
    if program == "export":
        environment.update([arguments[0].split("=", 1)])
        return
    done = subprocess.run(
        [sys.executable, *PROGRAMS[program], *arguments],
        cwd=semester,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    printed = f" {' '.join(done.stdout.split())} "
    for line in command.shown:
        assert f" {' '.join(line.split())}" in printed, done.stdout


def records(out: Path) -> dict[str, dict[str, object]]:
    lines = (out / "results.jsonl").read_text(encoding="utf-8").splitlines()
    return {record["student"]: record for record in map(json.loads, lines)}


def test_the_record_has_the_fields_that_the_guide_lists(semester: Path) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    record = records(semester / "results")["kim"]
    unexplained = [field for field in record if f"`{field}`" not in text and field != "language"]
    assert unexplained == []


def test_the_files_that_the_guide_names_are_there(semester: Path) -> None:
    for name in ("index.html", "grades.csv", "students/kim.html", "students/lee.html", "students/park.html"):
        assert (semester / "results" / name).is_file()


def test_hints_are_in_the_language_asked_for(semester: Path) -> None:
    english, korean = (
        (semester / out / "students" / "kim.html").read_text("utf-8") for out in ("results", "results_ko")
    )
    assert "This is what comes out without the bias b." in english
    assert "편향 b를 뺐을 때 나오는 값입니다." in korean


def test_the_same_seed_gives_the_same_result(semester: Path, environment: dict[str, str]) -> None:
    first = records(semester / "results")["kim"]
    arguments = ["grade", "class/kim.py", "-a", "a02_rnn_cell", "--course", "rnn-course", "-o", "again"]
    command = [sys.executable, "-m", "autograder", *arguments, "--seed", str(first["seed"])]
    subprocess.run(command, cwd=semester, env=environment, check=True, capture_output=True, timeout=240)
    again = records(semester / "again")["kim"]
    assert {**first, "wall_s": 0} == {**again, "wall_s": 0}
