"""Releases of a quiz: whole, in editions, and with nothing of the key in them."""

from __future__ import annotations

import json
import tomllib
import zipfile
from pathlib import Path

import nbformat
import pytest
from quiz_course import FILES
from typer.testing import CliRunner

from autograder.assignment import Assignment
from autograder.cli import app
from autograder.course import Course
from autograder.errors import CourseError
from autograder.quiz.editions import COMMON, Editions
from autograder.quiz.questions import read_quiz
from autograder.release import check_release, release, release_zip, write_notebooks

HIDDEN = ("CANARY", "카나리아", "31415", "2718281", "Quince", "quince", "모과", "Plums are blue", "자두는 파랗")


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("student", [None, "kim", "이서연"])
def test_a_release_is_whole_and_holds_nothing_of_the_key(
    fruit: Assignment, tmp_path: Path, student: str | None
) -> None:
    release(fruit, tmp_path / "out", student=student)
    found = texts(tmp_path / "out")
    assert set(found) == {
        "answers.ko.toml", "answers.toml", "assignment.json", "fruit.ipynb", "fruit.ko.ipynb", "quiz.toml",
    }  # fmt: skip
    everything = "".join(found.values()) + json.dumps([json.loads(found["fruit.ko.ipynb"])], ensure_ascii=False)
    assert "lemon" in everything
    assert "레몬" in everything
    assert not [hidden for hidden in HIDDEN if hidden in everything]
    release_zip(fruit, tmp_path / "out.zip", student=student)
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == found


def test_every_page_of_an_edition_has_its_code_and_its_order(fruit: Assignment, tmp_path: Path) -> None:
    assert fruit.quiz
    editions = Editions("pips", "fruit")
    for student in ("kim", "lee", None):
        out = tmp_path / str(student)
        release(fruit, out, student=student)
        code = editions.code(student) if student else COMMON
        for language in ("en", "ko"):
            suffix = "" if language == "en" else f".{language}"
            cells = nbformat.read(out / f"fruit{suffix}.ipynb", 4).cells
            nbformat.validate(nbformat.read(out / f"fruit{suffix}.ipynb", 4))
            sources = [cell.source for cell in cells]
            template = (out / f"answers{suffix}.toml").read_text(encoding="utf-8")
            assert sources[1].startswith(f'edition = "{code}"  #')
            assert tomllib.loads(template) == {
                "edition": code, "yellow": "", "stones": [], "ripe": "", "weight": "", "count": "", "name": "",
            }  # fmt: skip
            for question in fruit.quiz.questions:
                order = editions.order(question, code)
                lines = [f"{question.letters[place]}. {question.choices[index].in_language(language)}"
                         for place, index in enumerate(order)]  # fmt: skip
                assert "\n".join(f"#   {line}" for line in lines) in template
                marked = "\n".join(f"- **{line.replace('. ', '.** ', 1)}" for line in lines)
                assert any(marked in source for source in sources)
                assert any(source.startswith(f"{question.id} = None  # ") for source in sources)
        shown = read_quiz(out, fruit.suite, ["en", "ko"])  # it is a quiz.toml like ours
        for question, ours in zip(shown.questions, fruit.quiz.questions, strict=True):
            assert [ours.choices[index] for index in editions.order(ours, code)] == list(question.choices)


def test_what_is_checked_in_is_compared(fruit: Assignment) -> None:
    assert [line.partition(": ")[2] for line in check_release(fruit)] == ["is not there"] * 4
    names = [path.name for path in write_notebooks(fruit)]
    assert names == ["fruit.ipynb", "fruit.ko.ipynb", "answers.toml", "answers.ko.toml"]
    assert check_release(fruit) == []
    template = fruit.folder / "answers.ko.toml"
    template.write_text(template.read_text(encoding="utf-8").replace("레몬", "귤"), encoding="utf-8")
    (stale,) = check_release(fruit)
    assert stale.startswith(str(template))


@pytest.mark.parametrize(
    ("file", "added", "problem"),
    [
        ("assignments/fruit/lesson.en.md", "CANARY two explains\nstones. Really.", "sentence of an explanation"),
        ("assignments/fruit/lesson.ko.md", "그런데 카나리아 다섯이 개수를 설명합니다.", "sentence of an explanation"),
        ("assignments/fruit/test_public.py", "# CANARY six explains\n# names.\n", "sentence of an explanation"),
        ("assignments/fruit/lesson.en.md", "```python\nyellow = 'A'  # right or wrong\n```", "answers .* yellow"),
        ("assignments/fruit/lesson.en.md", "```python\ncount = 1 + len('x')\n```", "answers .* count"),
        ("assignments/fruit/test_public.py", "KEY = {'name': 'apple'}\n", "answers .* name"),
        ("assignments/fruit/data/example.toml", "weight = 3\n", "answers .* weight"),
        ("assignments/fruit/data/example.md", "Say\n```\nstones = ['A']\n```\n", "answers .* stones"),
        ("assignments/fruit/data/key.txt", FILES["suites/fruit/key.toml"], "sentence of an explanation"),
        ("assignments/fruit/lesson.ko.md", "자두는 파랗습니다.", "hint"),
    ],
)  # fmt: skip
def test_what_gives_an_answer_away_is_refused(root: Path, tmp_path: Path, file: str, added: str, problem: str) -> None:
    path = root / file
    path.parent.mkdir(exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(before + added, encoding="utf-8")
    with pytest.raises(CourseError, match=problem):
        release(Assignment.load(Course.load(root), "fruit"), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_key_itself_is_refused(root: Path, fruit: Assignment, tmp_path: Path) -> None:
    (fruit.folder / "data").mkdir()
    (fruit.folder / "data" / "notes.bin").write_bytes((fruit.suite / "key.toml").read_bytes())
    with pytest.raises(CourseError, match=r"same as key\.toml"):
        release(fruit, tmp_path / "out")


def test_an_example_that_answers_no_question_is_released(fruit: Assignment, tmp_path: Path) -> None:
    lesson = fruit.folder / "lesson.en.md"
    lesson.write_text(lesson.read_text() + '```python\nsky = "A"\nyellow = None\n```\n')
    assert release(fruit, tmp_path / "out")


def test_only_a_quiz_has_editions(toy: Assignment, tmp_path: Path) -> None:
    lesson = "<!-- setup -->\n" + "".join(f"<!-- question: {question.id} -->\n" for question in toy.questions)
    (toy.folder / "lesson.en.md").write_text(lesson)
    with pytest.raises(CourseError, match="only a quiz"):
        release(toy, tmp_path / "out", student="kim")


def test_the_command_releases_for_a_roster(root: Path, tmp_path: Path) -> None:
    roster = tmp_path / "roster.txt"
    roster.write_text("\ufeff# the class\nkim\n\n  이 서연  \n", encoding="utf-8")
    command = ["release", str(tmp_path / "out"), "-a", "fruit", "--course", str(root)]
    done = CliRunner().invoke(app, [*command, "--roster", str(roster), "--student", "lee", "--lang", "ko"])
    assert done.exit_code == 0, done.output
    assert {path.name for path in (tmp_path / "out" / "fruit").iterdir()} == {"kim", "lee", "이 서연"}
    assert (tmp_path / "out" / "fruit" / "이 서연" / "answers.ko.toml").is_file()
    assert not (tmp_path / "out" / "fruit" / "kim" / "answers.toml").exists()


@pytest.mark.parametrize("name", ["../kim", "a/b", "", ".", "..", "a\\b", "x\ny", "kim"])
def test_names_that_are_no_folders_are_refused(root: Path, tmp_path: Path, name: str) -> None:
    command = ["release", str(tmp_path / "out"), "-a", "fruit", "--course", str(root)]
    done = CliRunner().invoke(app, [*command, "--student", "Kim", "--student", name])
    assert done.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_an_empty_or_missing_roster_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("# nobody\n")
    for roster in ("empty", "missing"):
        command = ["release", str(tmp_path / "out"), "-a", "fruit", "--course", str(root)]
        assert CliRunner().invoke(app, [*command, "--roster", str(tmp_path / roster)]).exit_code == 2
