"""The sample class in nbgrader: as it was handed in, and some of it by nbgrader's own autograde."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path
from typing import Any

import pytest
from nbgrader_tools import ROOT, GradeRow, cell, grade_id, grades, read_cells, run, write_notebook

from autograder.submission import find_submissions

pytestmark = [pytest.mark.interop, pytest.mark.bubblewrap]

UNIT, NOTEBOOK = "a07_embedding", "embedding.ipynb"
CLASS = ROOT / "examples/class" / UNIT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Holds course/, exported, with the class handed in and graded, and out/, the class graded without nbgrader."""
    folder = tmp_path_factory.mktemp("class")
    course = folder / "course"
    run(folder, "autograder", "export", "nbgrader", "course", "-a", UNIT, "--course", str(ROOT))
    run(course, "nbgrader", "generate_assignment", UNIT)
    for student, path in find_submissions([CLASS]):
        target = course / "submitted" / student / UNIT
        if path.is_dir():
            shutil.copytree(path, target)
        else:
            target.mkdir(parents=True)
            shutil.copy(path, target / (NOTEBOOK if path.suffix == ".ipynb" else path.name))
    run(folder, "autograder", "grade", str(CLASS), "-a", UNIT, "--course", str(ROOT), "-o", "out", "-j", "2")
    started = time.monotonic()
    run(course, "autograder", "grade", "--nbgrader", ".", "-a", UNIT, "-j", "2")
    count = len(list((course / "submitted").iterdir()))
    print(f"{(time.monotonic() - started) / count:.2f} s for each of {count} submissions")
    return folder


@pytest.fixture(scope="module")
def expected(folder: Path) -> dict[str, dict[str, float]]:
    """Scores by student and question, without nbgrader."""
    lines = (folder / "out/results.jsonl").read_text(encoding="utf-8").splitlines()
    results = map(json.loads, lines)
    return {one["student"]: {question["id"]: question["score"] for question in one["questions"]} for one in results}


def automatic(row: GradeRow) -> dict[str, float | None]:
    return {name.removesuffix("_tests"): auto for name, (auto, _, _) in row.items() if name.endswith("_tests")}


def test_the_whole_class_has_the_scores_that_it_has_without_nbgrader(
    folder: Path, expected: dict[str, dict[str, float]]
) -> None:
    assert {student: automatic(row) for student, row in grades(folder / "course", UNIT).items()} == expected
    assert len({sum(scores.values()) for scores in expected.values()}) > 3


def test_test_cells_in_a_kernel_give_honest_submissions_the_same(
    folder: Path, expected: dict[str, dict[str, float]]
) -> None:
    """Their code in the released notebook: two with full marks or nearly so, and one with few."""
    course = folder / "course"
    released = read_cells(course / "release" / UNIT / NOTEBOOK)
    notebooks = {path.stem: path for path in CLASS.glob("*.ipynb") if path.stem != "ghost_0x"}
    ordered = sorted(notebooks, key=lambda student: sum(expected[student].values()))
    chosen = [ordered[-1], ordered[-2], next(one for one in ordered if sum(expected[one].values()) > 0)]
    for student in chosen:
        write_notebook(course / "submitted" / student / UNIT / NOTEBOOK, filled_in(released, notebooks[student]))
    config = course / "nbgrader_config.py"
    lines = config.read_text(encoding="utf-8").splitlines()
    config.write_text("\n".join(line for line in lines if "PREPROCESSORS" not in line))
    others = ",".join(sorted(set(expected) - set(chosen)))
    started = time.monotonic()
    run(course, "nbgrader", "autograde", UNIT, "--force", f"--CourseDirectory.student_id_exclude={others}")
    print(f"{(time.monotonic() - started) / len(chosen):.2f} s for each of {len(chosen)} submissions")
    found = grades(course, UNIT)
    assert {student: automatic(found[student]) for student in chosen} == {one: expected[one] for one in chosen}


def filled_in(released: list[dict[str, Any]], submission: Path) -> list[dict[str, Any]]:
    """The released notebook with all of a student's code in the first cell to be filled in, and the others emptied."""
    code = [one["source"] for one in read_cells(submission) if one["cell_type"] == "code"]
    cells, first = [], True
    for one in released:
        if one["cell_type"] != "code" or grade_id(one).endswith("_tests"):
            cells.append(one)
        elif grade_id(one):
            cells += [{**one, "source": "# below"}] if first else [{**one, "source": "# above"}]
            cells += [cell(source) for source in code] if first else []
            first = False
    return cells
