"""The trainer knows Keras only: with another backend the same model learns the same thing."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
from guide import write_files

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.course import Course
from autograder.doctor import choose_level
from autograder.training.runs import FOLDER_VARIABLE

GUIDE = Path(__file__).parents[2] / "docs" / "models.md"


@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    "backend",
    [
        pytest.param("tensorflow", marks=pytest.mark.tensorflow),
        pytest.param("jax", marks=pytest.mark.skipif(find_spec("jax") is None, reason="JAX is not installed")),
    ],
)
def test_the_reference_passes(backend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERAS_BACKEND", backend)
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "runs"))
    write_files(GUIDE, tmp_path)
    nets = Assignment.load(Course.load(tmp_path / "nets"), "nets")
    tasks = [Task("reference", str(nets.reference), seed=1)]
    (grade,) = grade_class(nets, tasks, jobs=1, level=choose_level("auto").name)
    assert grade.score == nets.max_score, grade
    (run,) = (tmp_path / "runs").glob("*.npz")
    assert f"{backend}" in run.read_bytes().decode("latin-1")  # among the versions that the run is kept under
