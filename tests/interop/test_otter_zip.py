"""Grading with somebody else's autograder zip: what it gives, what it leaves to people, and what cheating earns."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zipfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from someone_elses import TESTS, notebook, write_class, write_zip
from typer.testing import CliRunner

from autograder.assignment import Limits
from autograder.cli import app
from autograder.doctor import choose_level
from autograder.errors import CourseError
from autograder.interop.otter_grading import Setting, grade_all
from autograder.interop.otter_zip import unpack
from autograder.verdict import Grade, Verdict


def graded(folder: Path, setting: Setting, jobs: int = 1) -> dict[str, Grade]:
    submissions = [(path.stem, path) for path in sorted(folder.iterdir())]
    return {grade.student: grade for grade in grade_all(setting, submissions, jobs)}


def scores(grade: Grade) -> dict[str, float | None]:
    return {question.id: question.score for question in grade.questions}


@pytest.fixture(scope="module")
def grades(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Grade]:
    folder = tmp_path_factory.mktemp("class")
    path = write_zip(folder.parent / "statistics.zip")
    setting = Setting(path, choose_level("auto").name, limits=Limits(call_s=2))
    return graded(write_class(folder), setting, jobs=2)


def test_right_answers_get_all_points_but_those_that_cannot_be_judged(grades: dict[str, Grade]) -> None:
    right = grades["right"]
    assert scores(right) == {"account": 3.0, "greet": 2.0, "mean": 3.0, "table": 2.0}
    skipped = [check for question in right.questions for check in question.checks if check.verdict is Verdict.skipped]
    assert [check.id for check in skipped] == ["account::4"]
    assert "same object" in str(skipped[0].findings[0].facts["reason"])
    assert right.max_score == 11.0


def test_wrong_answers_lose_what_they_should(grades: dict[str, Grade]) -> None:
    partly = grades["partly"]
    assert scores(partly) == {"account": 3.0, "greet": 2.0, "mean": 1.0, "table": 0.0}  # table: all or nothing
    mean = next(question for question in partly.questions if question.id == "mean")
    said = [str(finding.facts) for check in mean.checks for finding in check.findings]
    assert any("Add all values up" in text for text in said) is False  # that case was passed
    assert all("expected" not in text for text in said)


def test_a_test_sees_the_notebook_where_it_is_checked(grades: dict[str, Grade]) -> None:
    assert scores(grades["late_change"]) == scores(grades["right"])


def test_notebooks_ask_for_a_test_by_the_name_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "renamed.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("tests/greet.py", TESTS["greet"].replace('"name": "greet"', '"name": "q 1.1"'))
    folder = write_class(tmp_path / "class", ("late_change",))
    grade = graded(folder, Setting(path, choose_level("auto").name))["late_change"]
    assert scores(grade) == {"q 1.1": 2.0}


def test_cheating_earns_nothing(grades: dict[str, Grade]) -> None:
    assert scores(grades["cheat"]) == {"account": 0.0, "greet": 0.0, "mean": 0.0, "table": 0.0}


def test_an_endless_answer_costs_itself_only(grades: dict[str, Grade]) -> None:
    assert scores(grades["endless"]) == {**scores(grades["right"]), "greet": 1.0}
    greet = next(question for question in grades["endless"].questions if question.id == "greet")
    assert greet.checks[0].verdict is Verdict.time_limit_exceeded


def test_seeds_are_set_before_each_cell(tmp_path: Path) -> None:
    import numpy as np

    np.random.seed(7)
    expected = float(np.random.random())
    path = tmp_path / "seeded.zip"
    source = TESTS["greet"].replace("greet('Ada')\\nHello, Ada!", f"round(drawn, 9)\\n{expected:.9f}")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("otter_config.json", '{"seed": 7}')
        archive.writestr("tests/greet.py", source)
    (tmp_path / "class").mkdir()
    text = (
        "# %%\nimport numpy as np\nnp.random.random(5)\n# %%\ndrawn = float(np.random.random())\ngreeting = 'Hello'\n"
    )
    (tmp_path / "class" / "kim.py").write_text(text, encoding="utf-8")
    (grade,) = graded(tmp_path / "class", Setting(path, choose_level("auto").name)).values()
    assert grade.score == 2.0, grade.questions


def test_code_of_the_instructors_is_ours(tmp_path: Path) -> None:
    path = tmp_path / "helped.zip"
    source = TESTS["greet"].replace("greet('Ada')\\nHello, Ada!", "same(greeting, 'Servus')\\nTrue")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("tests/greet.py", source)
    (tmp_path / "class").mkdir()
    (tmp_path / "class" / "kim.py").write_text("def same(a, b): return True\ngreeting = 'Hello'\n", encoding="utf-8")
    (tmp_path / "handout.py").write_text("def same(a, b): return a == b\ngreeting = ...\n", encoding="utf-8")
    level = choose_level("auto").name
    trusting = graded(tmp_path / "class", Setting(path, level))["kim"]
    given = graded(tmp_path / "class", Setting(path, level, (tmp_path / "handout.py",)))["kim"]
    assert (trusting.score, given.score) == (2.0, 1.0)


def test_the_command_goes_on_where_it_was(tmp_path: Path) -> None:
    path, folder = write_zip(tmp_path / "statistics.zip"), write_class(tmp_path / "class", ("right", "partly"))
    arguments = ["grade", "--otter", str(path), str(folder), "-o", str(tmp_path / "out"), "-j", "1"]
    first = CliRunner().invoke(app, arguments)
    assert first.exit_code == 0, first.output
    assert "not judged: account::4 (1 points), 2 of 2 submissions: it asks whether two things are" in first.output
    record = tmp_path / "out" / "results.jsonl"
    before = {line["student"]: line for line in map(json.loads, record.read_text(encoding="utf-8").splitlines())}
    (folder / "partly.ipynb").write_bytes((folder / "right.ipynb").read_bytes())
    assert CliRunner().invoke(app, arguments).exit_code == 0
    after = {line["student"]: line for line in map(json.loads, record.read_text(encoding="utf-8").splitlines())}
    assert after["right"] == before["right"]  # its wall_s too: it was not graded again
    assert (before["partly"]["score"], after["partly"]["score"]) == (6.0, 10.0)
    assert "partly,partial,10" in (tmp_path / "out" / "grades.csv").read_text(encoding="utf-8")
    assert (tmp_path / "out" / "students" / "partly.html").is_file()


@pytest.mark.parametrize("arguments", [["nothing.zip", "."], ["nothing.zip"]])
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(app, ["grade", "--otter", *arguments]).exit_code == 2


@pytest.mark.parametrize(
    ("names", "says"),
    [
        ({"README": "nothing"}, "no tests in Python"),
        ({"tests/q1.py": "OK_FORMAT = True\ntest = {'name': 'q1', 'points': 1, 'suites': []}"}, "tests/q1.py"),
        ({"tests/q1.py": "OK_FORMAT = True\n1 / 0"}, "ZeroDivisionError"),
        ({"tests/q1.py": "OK_FORMAT = False\nname = 'q1'"}, "no points"),
        ({"otter_config.json": '{"lang": "r"}', "tests/q1.R": "x"}, "no tests in Python"),
    ],
)
def test_other_zips_are_refused(names: dict[str, str], says: str, tmp_path: Path) -> None:
    path = tmp_path / "other.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in names.items():
            archive.writestr(name, text)
    with pytest.raises(CourseError, match=says):
        unpack(path, tmp_path)


@pytest.mark.interop
def test_beside_otter(grades: dict[str, Grade], tmp_path: Path) -> None:
    """The same zip and submission through `otter run`: equal, where nothing is left to people and nobody cheats."""
    pytest.importorskip("otter")
    path = write_zip(tmp_path / "statistics.zip")
    write_class(tmp_path, ("half_cheat",))
    started = time.perf_counter()
    command = [sys.executable, "-m", "otter", "run", "half_cheat.ipynb", "-a", path.name, "-o", ".", "--no-logo"]
    done = subprocess.run(command, cwd=tmp_path, env=dict(os.environ), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    seconds = time.perf_counter() - started
    results = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    theirs = {one["name"]: one["score"] for one in results["tests"] if "score" in one}
    ours = grades["half_cheat"]
    print(f"\notter-grader {version('otter-grader')} run: {seconds:.1f} s, isolated: {ours.wall_s:.2f} s")
    assert theirs == {"mean": 1.0, "greet": 2.0, "account": 4.0, "table": 2.0}
    assert scores(ours) == {"mean": 1.0, "greet": 2.0, "account": 3.0, "table": 0.0}  # is: left to people; patched: 0


@pytest.mark.interop
def test_what_otter_assign_makes_is_read(tmp_path: Path) -> None:
    """A master notebook with OK tests, as the tool's users write them."""
    pytest.importorskip("otter")

    def cell(kind: str, source: str, output: str = "") -> dict[str, Any]:
        made: dict[str, Any] = {"cell_type": kind, "id": f"c{len(cells)}", "metadata": {}, "source": source}
        if kind == "code":
            outputs = [{"output_type": "stream", "name": "stdout", "text": output}] if output else []
            made.update(outputs=outputs, execution_count=None)
        return made

    cells: list[dict[str, Any]] = []
    for kind, source, output in [
        ("raw", "# ASSIGNMENT CONFIG\ninit_cell: true\nexport_cell: false\ngenerate: {seed: 3}", ""),
        ("code", "import numpy as np", ""),
        ("raw", "# BEGIN QUESTION\nname: q1\npoints: 3", ""),
        ("raw", "# BEGIN SOLUTION", ""),
        ("code", "def double(x):\n    return 2 * x # SOLUTION", ""),
        ("raw", "# END SOLUTION", ""),
        ("raw", "# BEGIN TESTS", ""),
        ("code", "double(2) == 4", "True\n"),
        ("code", "# HIDDEN\nprint(double(np.arange(3)))", "[0 2 4]\n"),
        ("raw", "# END TESTS", ""),
        ("raw", "# END QUESTION", ""),
    ]:
        cells.append(cell(kind, source, output))
    document = {**notebook({}), "cells": cells}
    (tmp_path / "doubling.ipynb").write_text(json.dumps(document), encoding="utf-8")
    command = [sys.executable, "-m", "otter", "assign", "doubling.ipynb", "dist", "--no-pdfs", "--no-run-tests"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    (path,) = (tmp_path / "dist" / "autograder").glob("*.zip")

    (tmp_path / "class").mkdir()
    for name, body in {"right": "return x + x", "wrong": "return 4"}.items():
        source = f"import numpy as np\n\ndef double(x):\n    {body}\n"
        (tmp_path / "class" / f"{name}.py").write_text(source, encoding="utf-8")
    grades = graded(tmp_path / "class", Setting(path, choose_level("auto").name))
    assert {name: grade.score for name, grade in grades.items()} == {"right": 3.0, "wrong": 1.5}
    assert unpack(path, tmp_path).seed == 3
