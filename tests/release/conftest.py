"""A course of one assignment about sums, to be released."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.course import Course

FILES = {
    "course.toml": """
        format = 1
        title = { en = "Sums", ko = "합" }
        seed_key = "toy"
        student_packages = ["sums"]
    """,
    "sums/checks.py": "def check(question, language='en'): ...",
    "assignments/a1/assignment.toml": """
        format = 1
        title = { en = "Sums" }
        module = "adding"
        [[question]]
        id = "add"
        points = 2
        [[question]]
        id = "mean"
        points = 1
    """,
    "assignments/a1/adding.py": '''
        """The stub."""
        import math
        from functools import cache

        LIMIT = 3  # given


        @cache
        def add(a, b):
            """The sum."""
            raise NotImplementedError  # write it


        def mean(values):
            """The mean."""
            raise NotImplementedError


        if __name__ == "__main__":
            print(add(1, 2))
    ''',
    "assignments/a1/lesson.en.md": """
        # Sums
        ![two](figures/two.svg) and [a page](https://example.org/x.html)

        <!-- setup -->
        Fill in:

        <!-- question: add -->
        ```text
        <!-- question: nothing -->
        ```
        Try it:
        ```python
        print(add(1, 2))
        ```
        <!-- question: mean -->
    """,
    "assignments/a1/lesson.ko.md": """
        # 합
        <!-- setup -->
        <!-- question: add -->
        <!-- question: mean -->
    """,
    "assignments/a1/figures/two.svg": "<svg/>",
    "assignments/a1/test_public.py": """
        def test_add_small():
            assert add(1, 1) == 2
    """,
    "suites/a1/test_add.py": '''
        @points(2)
        def test_large(student, case):
            """Large numbers are added as well."""
            require_equal("sum", student.add(10**6, 1), 10**6 + 1)
    ''',
    "suites/a1/test_mean.py": '''
        @points(1)
        def test_one(student, case):
            """One value is its own mean."""
            require_equal("mean", student.mean([3]), 3)
    ''',
    "suites/a1/ko.po": """
        msgid ""
        msgstr "Content-Type: text/plain; charset=utf-8"

        msgid "One value is its own mean."
        msgstr "값이 하나면 그 값이 평균입니다."

        msgid "hint.too_often"
        msgstr "수 하나를 두 번 더하지 않았나요?"
    """,
    "suites/a1/en.po": """
        msgid ""
        msgstr "Content-Type: text/plain; charset=utf-8"

        msgid "hint.too_often"
        msgstr "Is one number added too often?"
    """,
    "solutions/a1/wrong_answer/too_often.py": '''
        """Adds one number twice.

        Caught by: add::test_large
        Hint: too_often
        """
        def add(a, b):
            return a + b + b
    ''',
    "solutions/a1/accepted/reference.py": '''
        from functools import cache
        @cache
        def add(a, b):
            """The sum."""
            return a + b
        def mean(values):
            total = sum(values)
            return total / len(values)
    ''',
}


def dedent(text: str) -> str:
    """Unindent by the first line's indentation and drop the first empty line."""
    lines = text.strip("\n").split("\n")
    indent = len(lines[0]) - len(lines[0].lstrip())
    return "\n".join(line[indent:] for line in lines).rstrip() + "\n"


@pytest.fixture
def assignment(tmp_path: Path) -> Assignment:
    """The toy assignment, written afresh."""
    for name, text in FILES.items():
        path = tmp_path / "course" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return Assignment.load(Course.load(tmp_path / "course"), "a1")
