"""Verify as a whole, with a stand-in for the engine."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from adding_course import grade_in_process
from rich.console import Console

from autograder.assignment import Assignment
from autograder.course import Text
from autograder.equivalents import EQUIVALENT_FILE
from autograder.errors import CourseError
from autograder.verdict import Grade
from autograder.verify import VerifyReport, print_report, verify

Write = Callable[[str, str], Path]


def run(assignment: Assignment, *, mutants: bool = False, **options: Any) -> VerifyReport:
    given: dict[str, Any] = {"seeds": 4, "jobs": 1, "level": "none", "grade_class": grade_in_process}
    return verify(assignment, mutants=mutants, **given | options)


def printed(report: VerifyReport) -> str:
    stream = io.StringIO()
    print_report(report, Console(file=stream, width=100))
    return stream.getvalue()


def test_a_sound_course_has_nothing_to_mend(assignment: Assignment) -> None:
    steps: list[tuple[str, int, int]] = []
    report = run(assignment, mutants=True, progress=lambda *step: steps.append(step))
    assert report.problems == ()
    assert (report.exit_code, report.grader_errors, report.flakes) == (0, 0, 0)
    rows = {row.name: row for row in report.solutions}
    assert rows["accepted/swapped"].gradings == 4
    assert rows["wrong_answer/absolute"].gradings == 1
    assert rows["wrong_answer/absolute"].failed == ("add::test_signs",)
    assert rows["not_attempted/adding"].verdict == "not_attempted"
    assert report.mutants
    assert {mutant.fate for mutant in report.mutants} == {"killed"}
    assert steps[-1] == ("", report.gradings, report.gradings)
    assert report.gradings == sum(row.gradings for row in report.solutions) + len(report.mutants)
    assert msgspec.json.decode(msgspec.json.encode(report), type=VerifyReport) == report


@pytest.mark.parametrize(("seeds", "gradings"), [(1, 1), (7, 1), (8, 2), (20, 3)])
def test_mistakes_get_fewer_seeds(assignment: Assignment, seeds: int, gradings: int) -> None:
    rows = {row.name: row for row in run(assignment, seeds=seeds).solutions}
    assert rows["wrong_answer/absolute"].gradings == gradings
    assert rows["run_time_error/raises"].gradings == 1


def test_the_matrix_and_the_outcome_are_printed(assignment: Assignment) -> None:
    text = printed(run(assignment, mutants=True))
    assert "add::test_signs" in text
    assert "wrong_answer/subtracts" in text
    assert "0 flakes: 2 accepted solutions under 4 seeds each" in text
    assert "killed, 0 equivalent, 0 survived" in text
    assert "nothing to mend" in text


@pytest.mark.parametrize(
    ("file", "source", "problem"),
    [
        ("solutions/a1/accepted/bad.py", "def add(a, b): return 5\ndef double(a): return 2 * a", "test_signs ends as"),
        (
            "solutions/a1/partial/half.py",
            '"""H.\n\nScore: 1\n"""\ndef add(a, b): return a + b\ndef double(a): 1/0',
            "2.0",
        ),
        ("assignments/a1/adding.py", "def add(a, b): return a + b\ndef double(a): return add(a, a)", "not 0"),
        (
            "solutions/a1/wrong_answer/subtracts.py",
            '"""S.\n\nCaught by: add::test_small, add::test_signs\n"""\ndef add(a, b): return a - b',
            "double::test_double ends as wrong_answer (wrong_value), which is not expected",
        ),
    ],
)
def test_a_file_that_is_not_what_it_says_is_named(
    assignment: Assignment, write: Write, file: str, source: str, problem: str
) -> None:
    write(file, source + "\n")
    report = run(assignment)
    found = [found for found in report.problems if found.file == file and problem in found.text]
    assert found
    assert report.exit_code == 1
    assert f"{file}: {found[0].text}" in printed(report).replace("\n", "")


def test_a_check_that_no_wrong_file_lists_is_named(assignment: Assignment) -> None:
    (assignment.solutions / "wrong_answer" / "subtracts.py").unlink()
    texts = [(problem.file, problem.text) for problem in run(assignment).problems]
    assert texts == [
        ("suites/a1/test_add.py", "test_small: no wrong submission lists it"),
        ("suites/a1/test_double.py", "test_double: no wrong submission lists it"),
    ]


@pytest.mark.parametrize("catalogue", ['msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8"\n', None])
def test_a_hint_and_a_title_without_text_are_named(assignment: Assignment, write: Write, catalogue: str | None) -> None:
    if catalogue:
        write("suites/a1/ko.po", catalogue)
    bilingual = msgspec.structs.replace(assignment, title=Text("Adding", "덧셈"))
    problems = run(bilingual).problems
    assert {problem.file for problem in problems} == {"suites/a1/ko.po"}
    assert len(problems) == 4  # one hint, three titles


def test_a_hint_without_an_english_text_is_named(assignment: Assignment) -> None:
    (assignment.suite / "en.po").unlink()
    assert [problem.text for problem in run(assignment).problems] == ["there is no text for 'hint.subtracts'"]


def test_a_flake_is_counted(assignment: Assignment) -> None:
    def flaky(assignment: Assignment, tasks: Any, *, jobs: int, level: str) -> Iterator[Grade]:
        for grade in grade_in_process(assignment, tasks, jobs=jobs, level=level):
            yield msgspec.structs.replace(grade, score=2.5) if grade.seed == 4 else grade

    report = run(assignment, grade_class=flaky)
    assert report.flakes == 2
    assert {problem.text for problem in report.problems} == {"seed 4: the score is 2.5, not 3"}


def test_a_lost_grade_is_our_error(assignment: Assignment) -> None:
    def loses_one(assignment: Assignment, tasks: Any, *, jobs: int, level: str) -> Iterator[Grade]:
        return grade_in_process(assignment, tasks[1:], jobs=jobs, level=level)

    report = run(assignment, grade_class=loses_one)
    assert report.grader_errors == 1
    assert report.exit_code == 3
    assert [problem.text for problem in report.problems] == ["seed 1: gave no grade"]


SURVIVOR = """
    def add(a, b):
        return a + b + 0 * a

    def double(a):
        return add(a, a)
"""


def test_survivors_are_reported_ready_to_be_listed(assignment: Assignment, write: Write) -> None:
    write("solutions/a1/accepted/reference.py", SURVIVOR)
    survived = [problem for problem in run(assignment, mutants=True).problems if "survives" in problem.text]
    assert survived
    assert {problem.file for problem in survived} == {"solutions/a1/accepted/reference.py"}

    entries = "\n".join(problem.text.partition("\n")[2] for problem in survived)
    listed = "format = 1\n" + entries.replace("reason = ''", "reason = 'it adds 0'")
    (assignment.solutions / EQUIVALENT_FILE).write_text(listed)
    report = run(assignment, mutants=True)
    assert report.problems == ()
    assert sum(mutant.fate == "equivalent" for mutant in report.mutants) == len(survived)


def test_a_stale_or_unreasoned_entry_is_an_error(assignment: Assignment, write: Write) -> None:
    entry = "format = 1\n[[mutant]]\nfunction = 'add'\noperator = 'drop_operand'\nbefore = 'x'\nafter = 'y'\n"
    write(f"solutions/a1/{EQUIVALENT_FILE}", entry + "reason = 'none'\n")
    (problem,) = run(assignment, mutants=True).problems
    assert problem.file.endswith(EQUIVALENT_FILE)
    assert "stale" in problem.text
    write(f"solutions/a1/{EQUIVALENT_FILE}", entry + "reason = ' '\n")
    with pytest.raises(CourseError, match="reason"):
        run(assignment, mutants=True)
