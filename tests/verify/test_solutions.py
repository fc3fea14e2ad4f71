"""Reading solution files, and laying them over the reference."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.assignment import Assignment
from autograder.errors import CourseError
from autograder.solutions import composed_source, overlay, read_solutions

Write = Callable[[str, str], Path]


def test_all_files_are_read_with_their_fields(assignment: Assignment) -> None:
    solutions = {solution.name: solution for solution in read_solutions(assignment)}
    assert sorted(solutions) == [
        "accepted/reference",
        "accepted/swapped",
        "hostile/quits",
        "partial/half",
        "run_time_error/raises",
        "wrong_answer/absolute",
        "wrong_answer/subtracts",
    ]
    subtracts = solutions["wrong_answer/subtracts"]
    assert subtracts.caught_by == ("add::test_small", "add::test_signs", "double::test_double")
    assert (subtracts.hint, subtracts.score, subtracts.title) == ("subtracts", None, "Subtracts.")
    assert solutions["hostile/quits"].score == 1
    assert solutions["partial/half"].score == 2


@pytest.mark.parametrize(
    ("name", "docstring", "problem"),
    [
        ("wrong_answer/x.py", "X.", "Caught by"),
        ("partial/x.py", "X.", "Score"),
        ("partial/x.py", "X.\n\nScore: many", "not a number"),
        ("wrong_answer/x.py", "X.\n\nCaught by: add::test_smal", "no check 'add::test_smal'"),
        ("wrong_answer/x.py", "X.\n\nCaught by: add::test_small, add::test_small", "listed twice"),
        ("wrong_answer/x.py", "X.\n\nCaught by: add::test_small\nCaught by: add::test_signs", "said twice"),
        ("almost/x.py", "X.", "no such verdict"),
    ],
)
def test_contradictions_are_errors(
    assignment: Assignment, write: Write, name: str, docstring: str, problem: str
) -> None:
    write(f"solutions/a1/{name}", f'"""{docstring}\n"""\n')
    with pytest.raises(CourseError, match=problem):
        read_solutions(assignment)


def test_a_mistake_is_laid_over_the_reference_and_the_reference_calls_it(assignment: Assignment) -> None:
    solutions = {solution.name: solution for solution in read_solutions(assignment)}
    namespace: dict[str, Callable[..., int]] = {}
    exec(composed_source(assignment, solutions["wrong_answer/subtracts"]), namespace)
    assert namespace["double"](4) == 0
    partial = solutions["partial/half"]
    assert composed_source(assignment, partial) == partial.path.read_text()


FUTURE = "from __future__ import annotations\n"
PARTS = st.sampled_from(['"""Text."""\n', "", '"""Text."""\n' + FUTURE, FUTURE, FUTURE + FUTURE])


@given(PARTS, PARTS)
def test_an_overlay_compiles_and_later_definitions_win(first: str, second: str) -> None:
    composed = overlay(first + "x = 1\ny = 1\n", second + "x = 2\n")
    namespace: dict[str, object] = {}
    exec(compile(composed, "composed", "exec", dont_inherit=True), namespace)
    assert (namespace["x"], namespace["y"]) == (2, 1)
    assert composed.count("__future__") == (FUTURE in first + second)
    assert ast.unparse(ast.parse(overlay("a = 1", "b = 2"))) == "a = 1\nb = 2"
