"""The sample class comes out as examples/expected.toml says, submission by submission."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
EXPECTED = tomllib.loads((ROOT / "examples/expected.toml").read_text(encoding="utf-8"))["students"]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    program = [sys.executable, "-m", "autograder", "grade", str(ROOT / "examples/class"), "-a", "a02_rnn_cell"]
    done = subprocess.run(
        [*program, "--course", str(ROOT), "-o", str(folder)], check=False, capture_output=True, text=True, timeout=200
    )
    assert done.returncode == 0, done.stderr
    assert all(student in done.stdout for student in EXPECTED)
    return folder


@pytest.fixture(scope="module")
def results(out: Path) -> dict[str, dict[str, Any]]:
    lines = (out / "results.jsonl").read_text(encoding="utf-8").splitlines()
    return {result["student"]: result for result in map(json.loads, lines)}


def test_everybody_is_graded_once(out: Path, results: dict[str, dict[str, Any]]) -> None:
    assert set(results) == set(EXPECTED)
    assert len((out / "results.jsonl").read_bytes().splitlines()) == len(EXPECTED)
    assert len(list((out / "students").glob("*.html"))) == len(EXPECTED)


@pytest.mark.parametrize("student", EXPECTED)
def test_the_grade_is_the_expected_one(results: dict[str, dict[str, Any]], student: str) -> None:
    expected = EXPECTED[student]
    assert (results[student]["verdict"], results[student]["score"]) == (expected["verdict"], expected["score"])


def test_what_fails_is_explained(results: dict[str, dict[str, Any]]) -> None:
    for result in results.values():
        for question in result["questions"]:
            for check in question["checks"]:
                assert bool(check["message"]) or check["score"] == check["max_score"], (result["student"], check["id"])


@pytest.mark.parametrize("student", [name for name, what in EXPECTED.items() if what["about"].startswith("wrong:")])
def test_a_known_mistake_is_named(results: dict[str, dict[str, Any]], student: str) -> None:
    assert any(check["hint"] for question in results[student]["questions"] for check in question["checks"])
