"""The Keras benchmark: its class, and hidden checks of models in the interpreter that holds the student's code."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.solutions import read_solutions
from benchmarks import checks, image_rnn
from benchmarks.checks import PLAN
from benchmarks.routes import Class

ASSIGNMENT = Assignment.load(Course.load(Path(__file__).parents[2]), "a10_image_rnn")


def test_everybody_is_different_and_five_sets_of_networks_are_among_them() -> None:
    made = image_rnn.students(ASSIGNMENT, 24)
    assert len({(one.start, *one.questions.values()) for one in made}) == 24
    networks = ("build_rnn_model", "build_lstm_model", "build_bidirectional_model")
    assert len({tuple(one.questions[name] for name in networks) for one in made}) == 5


@pytest.mark.tensorflow
@pytest.mark.timeout(600)
def test_checks_with_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second student's network has no dropout and learns all the same; nothing else is wrong."""
    pytest.importorskip("tensorflow")
    made = image_rnn.students(ASSIGNMENT, 2)[1:]
    subject = Class.make(ASSIGNMENT, 1, tmp_path, made)
    monkeypatch.setenv(PLAN, str(subject.folder / "plan.json"))
    namespace = checks.namespace_of(subject.notebooks[0])
    questions = {"build_rnn_model", "training_settings", "read_digits"}  # the other networks take longer
    asked = [check.id for check in ASSIGNMENT.checks if check.question in questions]
    (mistake,) = (one for one in read_solutions(ASSIGNMENT) if one.path.stem == "rnn_without_dropout")
    assert {check_id for check_id in asked if not checks.passes(check_id, namespace)} == set(mistake.caught_by)
