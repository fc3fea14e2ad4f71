"""From the folder that students get to a score: answers written, packed by `rnncourse pack`, graded as zip files."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.release import release

ROOT = Path(__file__).parents[2]


@pytest.fixture
def unit() -> Assignment:
    return Assignment.load(Course.load(ROOT), "a02_rnn_cell")


def answers() -> dict[str, str]:
    source = (ROOT / "solutions/a02_rnn_cell/accepted/einsum.py").read_text(encoding="utf-8")
    return {node.name: ast.unparse(node) for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}


def write_answers(notebook: Path, chosen: dict[str, str]) -> None:
    """Put answers into the cells of their questions."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    for cell in content["cells"]:
        question = cell["metadata"].get("autograder", {}).get("question")
        if question in chosen:
            cell["source"] = chosen[question].splitlines(keepends=True)
    notebook.write_text(json.dumps(content), encoding="utf-8")


def run(*command: str, folder: Path = ROOT) -> str:
    done = subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_zips_written_by_pack_are_graded(unit: Assignment, tmp_path: Path) -> None:
    handed_in = tmp_path / "class"
    handed_in.mkdir()
    everything = answers()
    first_two = {name: everything[name] for name in ("rnn_step_forward", "rnn_forward")}
    in_a_module = {name: f"from mine import {name}" for name in everything}
    for student, language, chosen in (
        ("kim", "ko", everything), ("lee", "en", first_two), ("choi", "en", {}), ("park", "ko", in_a_module),
    ):  # fmt: skip
        folder = tmp_path / student
        release(unit, folder, [language])
        write_answers(next(folder.glob("*.ipynb")), chosen)
        if student == "park":
            source = "import numpy as np\n\n\n" + "\n\n\n".join(everything.values())
            (folder / "mine.py").write_text(source, encoding="utf-8")
        assert "a02_rnn_cell_handin.zip" in run("rnncourse.cli", "pack", "--lang", language, folder=folder)
        shutil.copy(folder / "a02_rnn_cell_handin.zip", handed_in / f"{student}.zip")

    run("autograder", "grade", str(handed_in), "-a", unit.name, "--course", str(ROOT), "-o", str(tmp_path / "out"))
    results = [json.loads(line) for line in (tmp_path / "out" / "results.jsonl").read_text("utf-8").splitlines()]
    scores = {result["student"]: (result["score"], result["verdict"]) for result in results}
    two = sum(unit.question(name).points for name in first_two)
    assert scores == {
        "kim": (unit.max_score, "accepted"),
        "park": (unit.max_score, "accepted"),
        "lee": (two, "partial"),
        "choi": (0, "not_attempted"),
    }
    assert not [result["student"] for result in results if result.get("notes")]  # nothing about the files to remark on
