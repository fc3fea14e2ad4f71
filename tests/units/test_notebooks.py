"""Every notebook that students get runs from top to bottom in a real kernel, untouched and with the answers in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from answered import answered, check_lines
from nbclient import NotebookClient

from autograder.assignment import Assignment
from autograder.course import Course

ROOT = Path(__file__).parents[2]
COURSE = Course.load(ROOT)
# Of a quiz, see test_a00_quiz.py: it has no functions to be written.
NOTEBOOKS = sorted(path for path in COURSE.assignments.glob("*/*.ipynb") if not (path.parent / "quiz.toml").exists())


def run(notebook: nbformat.NotebookNode, folder: Path) -> str:
    """Run all cells in `folder`; what they printed. An exception in a cell is one here."""
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return "".join(output.get("text", "") for output in outputs if output.output_type == "stream")


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.name)
def notebook(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the folder that students get."""
    folder = shutil.copytree(request.param.parent, tmp_path / "unit")
    return Path(folder) / request.param.name


def test_the_untouched_notebook_runs(notebook: Path) -> None:
    printed = run(nbformat.read(notebook, 4), notebook.parent)
    assert "NotImplementedError" in printed  # the checks say what is still to do


def test_with_the_answers_every_public_check_passes(notebook: Path) -> None:
    module = next(path.stem for path in notebook.parent.glob("*.py") if path.name != "test_public.py")
    name = next(path.parent.name for path in NOTEBOOKS if path.name == notebook.name)
    assignment = Assignment.load(COURSE, name)
    assert assignment.module == module
    lines = check_lines(run(answered(nbformat.read(notebook, 4), assignment), notebook.parent))
    passed = "통과" if ".ko." in notebook.name else "passed"
    assert len(lines) >= len(assignment.questions)
    assert {line.partition("]")[0] for line in lines} == {f"[{passed}"}
