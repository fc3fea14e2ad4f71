"""The sample class comes out as examples/expected.toml says, unit by unit."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
EXPECTED = tomllib.loads((ROOT / "examples/expected.toml").read_text(encoding="utf-8"))
STUDENTS = [(unit, student) for unit, students in EXPECTED.items() for student in students]

Results = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Results]]:
    """Every unit's folder of results, and the results by student."""
    return {unit: grade(unit, tmp_path_factory.mktemp(unit)) for unit in EXPECTED}


def grade(unit: str, out: Path) -> tuple[Path, Results]:
    program = [sys.executable, "-m", "autograder", "grade", str(ROOT / "examples/class" / unit), "-a", unit]
    done = subprocess.run(
        [*program, "--course", str(ROOT), "-o", str(out)], check=False, capture_output=True, text=True, timeout=200
    )
    assert done.returncode == 0, done.stderr
    assert all(student in done.stdout for student in EXPECTED[unit])
    lines = (out / "results.jsonl").read_text(encoding="utf-8").splitlines()
    return out, {result["student"]: result for result in map(json.loads, lines)}


@pytest.mark.parametrize("unit", EXPECTED)
def test_everybody_is_graded_once(graded: dict[str, tuple[Path, Results]], unit: str) -> None:
    out, results = graded[unit]
    assert set(results) == set(EXPECTED[unit])
    assert len((out / "results.jsonl").read_bytes().splitlines()) == len(results)
    assert len(list((out / "students").glob("*.html"))) == len(results)


@pytest.mark.parametrize(("unit", "student"), STUDENTS)
def test_the_grade_is_the_expected_one(graded: dict[str, tuple[Path, Results]], unit: str, student: str) -> None:
    result, expected = graded[unit][1][student], EXPECTED[unit][student]
    assert (result["verdict"], result["score"]) == (expected["verdict"], expected["score"])


@pytest.mark.parametrize(("unit", "student"), STUDENTS)
def test_what_fails_is_explained(graded: dict[str, tuple[Path, Results]], unit: str, student: str) -> None:
    checks = [check for question in graded[unit][1][student]["questions"] for check in question["checks"]]
    assert all(check["message"] or check["score"] == check["max_score"] for check in checks)


@pytest.mark.parametrize(
    ("unit", "student"), [pair for pair in STUDENTS if EXPECTED[pair[0]][pair[1]]["about"].startswith("wrong:")]
)
def test_a_known_mistake_is_named(graded: dict[str, tuple[Path, Results]], unit: str, student: str) -> None:
    questions = graded[unit][1][student]["questions"]
    assert any(check["hint"] for question in questions for check in question["checks"])
