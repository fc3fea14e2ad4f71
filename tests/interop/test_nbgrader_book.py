"""The gradebook: no score is no zero, grades of people stay, and a wrong folder is said in one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

pytest.importorskip("nbgrader")
from nbgrader.api import Gradebook

from autograder.cli import app
from autograder.interop.nbgrader_book import save
from autograder.interop.nbgrader_master import Shown
from autograder.terminal import USAGE

pytestmark = [pytest.mark.interop, pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")]
WHERE = {"notebook": "n", "assignment": "a", "student": "s"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("book")


@pytest.fixture(scope="module")
def gradebook(folder: Path) -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)  # a new gradebook calls alembic
        made = Gradebook(f"sqlite:///{folder / 'gradebook.db'}")
    with made as gradebook:
        gradebook.add_assignment("a")
        gradebook.add_notebook("n", "a")
        for name in ("one", "two", "three"):
            gradebook.add_grade_cell(name, "n", "a", max_score=3, cell_type="code")
        for name in ("f", "g"):
            gradebook.add_solution_cell(name, "n", "a")
        gradebook.add_student("s")
        gradebook.add_submission("a", "s")
        yield gradebook


def test_no_score_is_no_zero_and_waits_for_a_person(gradebook: Any) -> None:
    save(gradebook, WHERE, {"one": Shown(None, "?"), "two": Shown(2.5, "")}, {"f": "why"})
    one, two = (gradebook.find_grade(name, **WHERE) for name in ("one", "two"))
    assert (one.auto_score, one.needs_manual_grade) == (None, True)
    assert (two.auto_score, two.needs_manual_grade) == (2.5, False)
    assert gradebook.find_comment("f", **WHERE).comment == "why"


def test_grades_and_comments_of_people_stay(gradebook: Any) -> None:
    gradebook.find_grade("three", **WHERE).manual_score = 1.0
    gradebook.find_comment("g", **WHERE).manual_comment = "by hand"
    save(gradebook, WHERE, {"three": Shown(3.0, "")}, {"g": "why"})
    grade = gradebook.find_grade("three", **WHERE)
    assert (grade.auto_score, grade.manual_score, grade.needs_manual_grade) == (3.0, 1.0, True)
    assert gradebook.find_comment("g", **WHERE).comment == "by hand"


def grade(folder: Path, *more: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["grade", "--nbgrader", str(folder), "-a", "a", *more])
    return done.exit_code, " ".join(done.output.split())


def test_a_folder_that_is_no_course_of_nbgraders_stays_as_it_is(tmp_path: Path) -> None:
    code, said = grade(tmp_path)
    assert code == USAGE
    assert "run `nbgrader generate_assignment a` first" in said
    assert list(tmp_path.iterdir()) == []
    assert grade(tmp_path / "nowhere") == (USAGE, f"autograder: there is no folder {tmp_path / 'nowhere'}")
    assert grade(tmp_path, "kim.ipynb")[0] == USAGE


@pytest.mark.usefixtures("gradebook")
def test_nothing_handed_in_is_said(folder: Path) -> None:
    code, said = grade(folder)
    assert code == USAGE
    assert "nothing has been handed in" in said
