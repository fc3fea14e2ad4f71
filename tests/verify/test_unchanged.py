"""What a change of the reference leaves as it was; and grades put together from what is graded anew and what is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from adding_course import grade_in_process

from autograder.assignment import Assignment
from autograder.classroom import Task
from autograder.solutions import overlay
from autograder.unchanged import Unchanged, completed
from autograder.verdict import Grade, Verdict
from autograder.verify import verify


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        ("def double(a): return a + a", ("double",)),
        ("def add(a, b): return a - b", ("add", "double")),  # double calls it
        ("def half(a): return a / 2", ()),
        ("import math", ()),
        ("add = double", ("add", "double")),
        ("globals()['add'] = None", ("add", "double")),  # nobody can know what it changes
        ("def _two(): return 2\ndef double(a): return _two() * a", ("double",)),
    ],
)
def test_a_change_touches_what_needs_it(assignment: Assignment, change: str, changed: tuple[str, ...]) -> None:
    reference = assignment.reference.read_text(encoding="utf-8")
    assert Unchanged(assignment, reference).changed_questions(overlay(reference, change)) == changed


def test_a_grade_is_completed_from_the_reference(assignment: Assignment) -> None:
    base, wrong = (
        next(grade_in_process(assignment, [Task("s", str(file), 1)], jobs=1, level="none"))
        for file in (assignment.reference, assignment.solutions / "hostile" / "quits.py")
    )
    part = msgspec.structs.replace(wrong, questions=wrong.questions[:1])
    whole = completed(part, base)
    assert [question.id for question in whole.questions] == ["add", "double"]
    assert (whole.verdict, whole.score) == (Verdict.partial, 1.0)
    assert whole.questions == (wrong.questions[0], base.questions[1])


def test_mistakes_are_graded_where_they_change_something(assignment: Assignment) -> None:
    """With the same report as when everything is graded."""
    asked: dict[str, list[tuple[str, ...]]] = {}

    def spy(assignment: Assignment, tasks: Any, *, jobs: int, level: str) -> Iterator[Grade]:
        for task in tasks:
            asked.setdefault(Path(task.path).read_text(encoding="utf-8"), []).append(task.questions)
        for task, grade in zip(
            reversed(tasks), grade_in_process(assignment, tasks, jobs=jobs, level=level), strict=True
        ):
            kept = tuple(one for one in grade.questions if not task.questions or one.id in task.questions)
            yield msgspec.structs.replace(grade, questions=kept)

    def report(grade_class: Any) -> Any:
        found = verify(assignment, mutants=True, seeds=3, jobs=1, level="none", grade_class=grade_class)
        return msgspec.structs.replace(found, wall_s=0.0)

    assert report(spy) == report(grade_in_process)
    parts = [questions for source in asked.values() for questions in source]
    assert {(), ("double",), ("add", "double")} == set(parts)
    assert asked[assignment.reference.read_text(encoding="utf-8")] == [(), (), ()]
