"""A class of Keras models: honest ones earn what they are worth, forged ones nothing, equal ones are trained once."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import NamedTuple

import pytest
from guide import write_files
from msgspec.structs import replace
from nets_course import CLASS

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.conditions import Conditions, ProfileName
from autograder.course import Course
from autograder.doctor import choose_level
from autograder.training.runs import FOLDER_VARIABLE
from autograder.verdict import CheckOutcome, Grade, Verdict
from autograder.verify import verify

GUIDE = Path(__file__).parents[2] / "docs" / "models.md"
pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(900)]


def checks_of(graded: Graded, student: str) -> tuple[CheckOutcome, ...]:
    return graded.grades[student].questions[0].checks


class Graded(NamedTuple):
    grades: dict[str, Grade]
    runs: list[Path]


@pytest.fixture(scope="module")
def nets(tmp_path_factory: pytest.TempPathFactory) -> Assignment:
    pytest.importorskip("tensorflow")
    root = tmp_path_factory.mktemp("guide")
    assert write_files(GUIDE, root)
    return Assignment.load(Course.load(root / "nets"), "nets")


@pytest.fixture(scope="module")
def graded(nets: Assignment, tmp_path_factory: pytest.TempPathFactory) -> Graded:
    folder, runs = tmp_path_factory.mktemp("submitted"), tmp_path_factory.mktemp("runs")
    tasks = []
    for student, (source, _) in CLASS.items():
        path = folder / f"{student}.py"
        path.write_text(textwrap.dedent(source), encoding="utf-8")
        tasks.append(Task(student, str(path), seed=1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_VARIABLE, str(runs))
        grades = {grade.student: grade for grade in grade_class(nets, tasks, jobs=1, level=choose_level("auto").name)}
    return Graded(grades, sorted(runs.glob("*.npz")))


@pytest.mark.parametrize("student", CLASS)
def test_the_score_is_what_the_honest_part_earns(graded: Graded, student: str) -> None:
    grade = graded.grades[student]
    said = [(check.id, check.verdict, check.findings) for question in grade.questions for check in question.checks]
    assert grade.score == CLASS[student][1], said


def test_nobody_causes_a_grader_error(graded: Graded) -> None:
    verdicts = [check.verdict for g in graded.grades.values() for q in g.questions for check in q.checks]
    assert Verdict.grader_error not in verdicts


def test_equal_architectures_train_once(graded: Graded) -> None:
    """Four of the class train as one; an LSTM, one that learns at rate 0, and a known mistake for a hint train alone;
    foreign models and failures leave nothing.
    """
    assert len(graded.runs) == 4


def test_equal_work_gives_equal_outcomes(graded: Graded) -> None:
    """But for who trained first, which is said."""
    first, last = checks_of(graded, "a_honest"), checks_of(graded, "l_honest_again")
    assert [replace(check, trained=()) for check in first] == [replace(check, trained=()) for check in last]
    trained = [(one.epochs, one.shared) for checks in (first, last) for check in checks for one in check.trained]
    assert trained == [(8, False), (8, True)]


def test_what_was_measured_is_kept(graded: Graded) -> None:
    (measure,) = checks_of(graded, "a_honest")[-1].measures
    assert (measure.name, measure.lower_is_better) == ("error", True)
    assert 0 < measure.value < 0.5


def test_another_profile_has_its_own_thresholds_and_training(
    nets: Assignment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    conditions = Conditions(ProfileName.full, seed=3)
    tasks = [Task("reference", str(nets.reference), seed=1)]
    (grade,) = grade_class(nets, tasks, jobs=1, level=choose_level("auto").name, conditions=conditions)
    last = grade.questions[0].checks[-1]
    assert (grade.profile, last.trained[0].epochs) == ("full", 16)
    assert last.findings[0].code == "too_high"  # 0.0001 is beyond it


def test_a_known_mistake_is_named(graded: Graded) -> None:
    checks = graded.grades["c_wrong_kind_of_layer"].questions[0].checks
    assert {check.hint for check in checks if check.score == 0} == {"other_layer"}


def test_verify(nets: Assignment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    report = verify(nets, mutants=False, seeds=2, jobs=1, level=choose_level("auto").name)
    assert report.problems == ()
