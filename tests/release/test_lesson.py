"""Reading lessons: blocks, fences, and every way a directive can be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.errors import CourseError
from autograder.lesson import Code, Lesson, Placed, Setup, Text, read_lesson


def lesson(tmp_path: Path, text: str, *questions: str) -> Lesson:
    path = tmp_path / "lesson.en.md"
    path.write_text(text, encoding="utf-8")
    return read_lesson(path, questions)


def test_blocks_come_in_order_with_their_lines(tmp_path: Path) -> None:
    text = "# T\n\n<!-- setup -->\n\ntext\n```python\nx = 1\n\ny = 2\n```\n<!-- question: f -->\nend\n"
    assert lesson(tmp_path, text, "f").blocks == (
        Text(1, "# T"),
        Setup(3),
        Text(5, "text"),
        Code(7, "x = 1\n\ny = 2"),
        Placed(11, "f"),
        Text(12, "end"),
    )


@pytest.mark.parametrize(
    ("fence", "closing"),
    [("```text", "```"), ("~~~", "~~~"), ("````", "`````"), ("``` python", "```"), ("```python3", "```")],
)
def test_other_fences_stay_text_and_hide_directives(tmp_path: Path, fence: str, closing: str) -> None:
    text = f"<!-- setup -->\n{fence}\n<!-- question: g -->\n{closing}\nafter\n"
    assert lesson(tmp_path, text).blocks == (Setup(1), Text(2, f"{fence}\n<!-- question: g -->\n{closing}\nafter"))


@pytest.mark.parametrize(
    ("text", "where", "problem"),
    [
        ("<!-- question: f -->\n", "setup", "no line <!-- setup -->"),
        ("<!-- setup -->\n<!-- setup -->\n<!-- question: f -->\n", "line 2", "second"),
        ("<!-- setup -->\n", "f", "no line <!-- question: f -->"),
        ("<!-- setup -->\n\n<!-- question: g -->\n<!-- question: f -->\n", "line 3", "no question 'g'"),
        ("<!-- setup -->\n<!-- question: f -->\n<!-- question: f -->\n", "line 3", "line 2 already"),
        ("<!-- setup -->\n<!-- questoin: f -->\n", "line 2", "unknown directive"),
        ("<!-- question: f -->\n<!-- setup -->\n", "line 1", "before <!-- setup -->"),
        ("```python\nx\n```\n<!-- setup -->\n<!-- question: f -->\n", "line 2", "before <!-- setup -->"),
        ("<!-- setup -->\n<!-- question: f -->\n```python\nx\n", "line 3", "never closed"),
    ],
)
def test_wrong_directives_are_named_with_their_line(tmp_path: Path, text: str, where: str, problem: str) -> None:
    with pytest.raises(CourseError) as caught:
        lesson(tmp_path, text, "f")
    assert caught.value.file == tmp_path / "lesson.en.md"
    assert caught.value.key == where
    assert problem in caught.value.problem


def test_linked_files_must_be_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.svg").touch()
    text = "<!-- setup -->\n![a](a.svg) <img src='a.svg'> [w](https://x.org/b.png) `h[0](x)`\n"
    assert lesson(tmp_path, text).linked_files() == [tmp_path / "a.svg"]
    with pytest.raises(CourseError, match=r"line 3: there is no file b\.svg"):
        lesson(tmp_path, text + "![b](b.svg)\n").linked_files()
    with pytest.raises(CourseError, match=r"no file \.\./"):
        lesson(tmp_path / ".", f"{text}![b](../{tmp_path.name}/../x.svg)\n").linked_files()
