"""A course that adds and doubles numbers, and a grader of it that runs in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from autograder.assignment import Assignment
from autograder.verdict import CheckOutcome, Finding, Grade, Verdict, question_outcome, total

FILES = {
    "course.toml": """
        format = 1
        title = { en = "Sums" }
        seed_key = "toy"
    """,
    "assignments/a1/assignment.toml": """
        format = 1
        title = { en = "Sums" }
        module = "adding"
        [[question]]
        id = "add"
        points = 2
        [[question]]
        id = "double"
        points = 1
    """,
    "assignments/a1/adding.py": """
        def add(a, b):
            raise NotImplementedError

        def double(a):
            raise NotImplementedError
    """,
    "suites/a1/test_add.py": '''
        @points(1)
        def test_small(student):
            """Small numbers."""

        @points(1)
        def test_signs(student):
            """Negative numbers."""
    ''',
    "suites/a1/test_double.py": '''
        @points(1)
        def test_double(student):
            """Twice a number."""
    ''',
    "suites/a1/en.po": """
        msgid ""
        msgstr "Content-Type: text/plain; charset=utf-8"

        msgid "hint.subtracts"
        msgstr "You seem to subtract."
    """,
    "solutions/a1/accepted/reference.py": """
        def add(a, b):
            return a + b

        def double(a):
            return add(a, a)
    """,
    "solutions/a1/accepted/swapped.py": """
        def add(a, b):
            return b + a

        def double(a):
            return a * 2
    """,
    "solutions/a1/wrong_answer/subtracts.py": '''
        """Subtracts.

        Caught by: add::test_small, add::test_signs,
            double::test_double
        Hint: subtracts
        """
        from __future__ import annotations

        def add(a: int, b: int) -> int:
            return a - b
    ''',
    "solutions/a1/wrong_answer/absolute.py": '''
        """Forgets signs.

        Caught by: add::test_signs
        """
        def add(a, b):
            return abs(a) + abs(b)
    ''',
    "solutions/a1/run_time_error/raises.py": '''
        """Raises."""
        def double(a):
            return a / 0
    ''',
    "solutions/a1/partial/half.py": '''
        """Half done.

        Score: 2
        """
        def add(a, b):
            return a + b

        def double(a):
            raise NotImplementedError
    ''',
    "solutions/a1/hostile/quits.py": '''
        """Quits.

        Earns: 1
        """
        def add(a, b):
            raise SystemExit

        def double(a):
            return 2 * a
    ''',
}

CHECKS: dict[str, Callable[[Any], bool]] = {
    "add::test_small": lambda student: student.add(2, 3) == 5,
    "add::test_signs": lambda student: student.add(-2, 3) == 1,
    "double::test_double": lambda student: student.double(4) == 8,
}


def grade_in_process(assignment: Assignment, tasks: Sequence[Any], *, jobs: int, level: str) -> Iterator[Grade]:
    """A stand-in for the engine: the same interface, no isolation, the three checks above."""
    for task in reversed(tasks):  # grades come in any order
        namespace: dict[str, Any] = {}
        exec(Path(task.path).read_text(encoding="utf-8"), namespace)
        yield grade_with(assignment, task, lambda check, space=namespace: _run(check, SimpleNamespace(**space)))


def grade_with(assignment: Assignment, task: Any, run: Callable[[str], tuple[Verdict, str]]) -> Grade:
    """A grade from a function that gives each check's verdict and hint."""
    questions = []
    for question in assignment.questions:
        outcomes = []
        for check in (check for check in assignment.checks if check.question == question.id):
            verdict, hint = run(check.id)
            score = None if verdict is Verdict.grader_error else check.points * (verdict is Verdict.accepted)
            findings = () if score else (Finding("wrong_value"),)
            outcomes.append(CheckOutcome(check.id, check.title, verdict, score, check.points, findings, hint))
        questions.append(question_outcome(question.id, question.points, outcomes))
    verdict, score = total(questions)
    return Grade(
        task.student, assignment.name, verdict, score, assignment.max_score, "none", task.seed, "", "", 0.0, (),
        tuple(questions),
    )  # fmt: skip


def _run(check: str, student: SimpleNamespace) -> tuple[Verdict, str]:
    try:
        right = CHECKS[check](student)
    except NotImplementedError:
        return Verdict.not_attempted, ""
    except (Exception, SystemExit):
        return Verdict.run_time_error, ""
    hint = "subtracts" if not right and student.add(2, 3) == -1 else ""
    return (Verdict.accepted if right else Verdict.wrong_answer), hint
