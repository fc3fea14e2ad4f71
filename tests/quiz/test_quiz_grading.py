"""Quizzes graded from end to end, in the real sandbox: every way to answer, every edition, whatever goes wrong."""

from __future__ import annotations

import json
import re
import textwrap
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from quiz_course import OTHERS, RIGHT, checks

from autograder.assignment import Assignment
from autograder.marking import mark
from autograder.quiz.editions import Editions
from autograder.release import release
from autograder.verdict import Grade, Verdict

GradeFiles = Callable[..., dict[str, Grade]]
KEY = Editions("pips", "fruit")


@pytest.fixture
def hand_in(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write what a student hands in."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")
        return path

    return write


def codes(grade: Grade) -> dict[str, str]:
    """The first finding of every question, "" where it was accepted."""
    return {name: check.findings[0].code if check.findings else "" for name, check in checks(grade).items()}


def filled_in(template: str) -> dict[str, Any]:
    """The right answers to a released template, found by reading it as a student who knows the fruit does."""
    answers: dict[str, Any] = {**OTHERS}
    for block in template.split("\n\n\n"):
        letters = {text: letter for letter, text in re.findall(r"^#   ([A-E])\. (.*)$", block, re.MULTILINE)}
        name = re.findall(r"^(\w+) = ", block, re.MULTILINE)[-1]
        if name in RIGHT:
            answers[name] = [letters[text] for text in RIGHT[name]]
    return answers


def as_toml(template: str, answers: dict[str, Any]) -> str:
    for name, answer in answers.items():
        line = f"{name} = {json.dumps(answer, ensure_ascii=False)}"
        template, count = re.subn(rf"^{name} = .*$", lambda _, line=line: line, template, flags=re.MULTILINE)
        assert count == 1
    return template


def test_every_edition_is_graded_rightly_whoever_hands_it_in(
    fruit: Assignment, tmp_path: Path, hand_in: Callable[[str, str], Path], grade: GradeFiles
) -> None:
    owners = ["kim", "lee", "이서연", *(f"s{number}" for number in range(9)), None]
    files = []
    for number, owner in enumerate(owners):
        release(fruit, tmp_path / f"out{number}", student=owner)
        template = (tmp_path / f"out{number}" / "answers.toml").read_text(encoding="utf-8")
        files.append(hand_in(f"somebody{number}.toml", as_toml(template, filled_in(template))))
    texts = [path.read_text(encoding="utf-8") for path in files]
    assert len({tomllib.loads(text)["yellow"][0] for text in texts}) > 2  # they did see different letters
    grades = grade(*files)
    assert {name: one.score for name, one in grades.items()} == dict.fromkeys(grades, 8.0)
    assert len(grades) == len(owners)


def test_letters_of_another_edition_are_other_answers(
    fruit: Assignment, hand_in: Callable[[str, str], Path], grade: GradeFiles
) -> None:
    assert fruit.quiz
    yellow = fruit.quiz.question("yellow")
    code = next(code for code in map(KEY.code, "abcdefgh") if KEY.order(yellow, code)[1] != 1)
    answered = checks(grade(hand_in("kim.py", f'edition = "{code}"\nyellow = "B"\n'))["kim"])["yellow"]
    assert answered.verdict is Verdict.wrong_answer
    assert answered.answer is not None
    assert answered.answer.choices == KEY.order(yellow, code)
    assert answered.answer.chosen == (KEY.order(yellow, code)[1],)


def test_ways_to_answer(fruit: Assignment, hand_in: Callable[[str, str], Path], grade: GradeFiles) -> None:
    answers = {"yellow": "B", "stones": "AC", "ripe": "b", "weight": 31415.9, "count": 2718281, "name": "모과 배"}
    lines = "\n".join(f"{name} = {value!r}" for name, value in answers.items())
    cells = [
        {"cell_type": "code", "source": text, "metadata": {}, "outputs": [], "execution_count": None}
        for text in ('edition = "common"', *lines.split("\n"), "1 / 0")
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    grades = grade(
        hand_in("module.py", f'edition = "common"\n{lines}\n'),
        hand_in("dict.py", f"answers = {answers!r}\nanswers['edition'] = 'common'\n"),
        hand_in("notebook.ipynb", json.dumps(notebook)),
        hand_in("markdown.md", f"My answers\n```python\nedition = 'common'\n{lines}\n```\n"),
        hand_in("table.toml", 'edition = "common"\n' + lines.replace("'", '"')),
        hand_in("windows.toml", '\ufeffedition = "common"\r\n' + lines.replace("'", '"').replace("\n", "\r\n")),
    )
    assert {name: one.score for name, one in grades.items()} == dict.fromkeys(grades, 8.0)
    assert len(grades) == 6


def test_the_whole_folder_handed_in_again(fruit: Assignment, tmp_path: Path, grade: GradeFiles) -> None:
    """Of the files that were handed out, the one that was filled in is graded."""
    folders = {name: tmp_path / name for name in ("blank", "english", "korean")}
    for name, folder in folders.items():
        release(fruit, folder, student=name)
        answers = filled_in((folder / "answers.toml").read_text(encoding="utf-8"))  # letters are the same in Korean
        chosen = {"english": "answers.toml", "korean": "answers.ko.toml"}.get(name)
        if chosen:
            text = (folder / chosen).read_text(encoding="utf-8")
            (folder / chosen).write_text(as_toml(text, answers), encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "packed.zip", "w") as archive:
        for path in folders["korean"].iterdir():
            archive.write(path, f"quiz/{path.name}")
    grades = grade(*folders.values(), tmp_path / "packed.zip")
    assert {name: one.score for name, one in grades.items()} == {"blank": 0, "english": 8, "korean": 8, "packed": 8}
    assert grades["blank"].verdict is Verdict.not_attempted
    assert not grades["korean"].notes  # the blank files beside it are not taken for a second answer


def test_editions_that_are_missing_or_none_of_ours(
    fruit: Assignment, hand_in: Callable[[str, str], Path], grade: GradeFiles
) -> None:
    rest = 'yellow = "B"\ncount = 2718281\n'
    grades = grade(
        hand_in("missing.py", rest),
        hand_in("typo.py", f'edition = "{KEY.code("kim")[:-1]}"\n{rest}'),
        hand_in("number.py", f"edition = 3\n{rest}"),
        hand_in("broken.py", f"edition = [][0]\n{rest}"),
    )
    seen = {name: codes(one)["yellow"] for name, one in grades.items()}
    unknown = "quiz_edition_unknown"
    assert seen == {"missing": "quiz_edition_missing", "typo": unknown, "number": unknown, "broken": "missing_failed"}
    assert all(codes(one)["count"] == "" for one in grades.values())


def test_one_bad_answer_costs_only_itself(
    fruit: Assignment, hand_in: Callable[[str, str], Path], grade: GradeFiles
) -> None:
    grades = grade(
        hand_in(
            "python.py",
            """
            edition = "common"
            yellow = B
            stones = {"A", "C"}
            def ripe(): raise KeyError("late")
            weight = 10**400
            count = 2718281
            answers = {"nam": "Quince-Pear", "count": 2}
            """,
        ),
        hand_in(
            "toml.toml",
            """
            edition = "common"
            yellow = B
            stones = ["A", "C"]
            ripe = 1979-05-27
            weight = nan
            count = 2_718_281
            nam = "Quince-Pear"
            """,
        ),
        hand_in("dict.py", 'edition = "common"\nyellow = "B"\nanswers = ["A"]\n'),
    )
    assert codes(grades["python"]) == {
        "yellow": "missing_failed",
        "stones": "quiz_letters_type",
        "ripe": "raised",
        "weight": "quiz_not_a_number",
        "count": "quiz_two_answers",
        "name": "quiz_unanswered_others",
    }
    assert codes(grades["toml"]) == {
        "yellow": "quiz_unanswered_others",
        "stones": "",
        "ripe": "quiz_unknown_letter",
        "weight": "quiz_not_finite",
        "count": "",
        "name": "quiz_unanswered_others",
    }
    assert [note.facts["lines"] for note in grades["toml"].notes if note.code == "note_toml_lines"] == ["3"]
    assert checks(grades["toml"])["name"].findings[0].facts["others"] == "nam"
    assert codes(grades["dict"])["yellow"] == "quiz_not_a_dict"


def test_files_that_are_no_answers(tmp_path: Path, grade: GradeFiles) -> None:
    contents = {
        "empty": (b"", "empty_file"),
        "spaces": (b"   \n", "empty_file"),
        "bytes": (b"\x00\x01\x02", "not_toml"),
        "comments": (b"# nothing but comments\n", "not_toml"),
        "yaml": (b"yellow: B\n", "not_toml"),
        "brackets": (b"yellow = " + b"[" * 100_000, "not_toml"),
        "large": (b"x" * (1 << 20) + b"y = 1\n", "too_big"),
    }
    for name, (content, _) in contents.items():
        (tmp_path / f"{name}.toml").write_bytes(content)
    grades = grade(*(tmp_path / f"{name}.toml" for name in contents))
    assert {name: set(codes(one).values()) for name, one in grades.items()} == {
        name: {code} for name, (_, code) in contents.items()
    }
    assert {one.score for one in grades.values()} == {0}


def test_extreme_values_in_toml(hand_in: Callable[[str, str], Path], grade: GradeFiles) -> None:
    deep = "[" * 60 + "]" * 60
    path = hand_in("kim.toml", f'weight = 0x{"f" * 9000}\ncount = {deep}\nname = "\\u0000"\nyellow = {{ A = 1 }}\n')
    found = codes(grade(path)["kim"])
    assert found["weight"] == "quiz_not_a_number"
    assert found["count"] == "quiz_not_a_number"
    assert found["name"] == "quiz_no_word"


def test_toml_is_answers_in_a_quiz_only(toy: Assignment, tmp_path: Path) -> None:
    from autograder.submission import read_submission

    path = tmp_path / "kim.toml"
    path.write_text("running_sum = 3\n")
    assert (fault := read_submission(path, "kim", toy.module, toy.graded_names).fault) is not None
    assert fault.code == "no_notebook"


def test_hints_find_the_mistake_in_any_edition(
    fruit: Assignment, hand_in: Callable[[str, str], Path], grade: GradeFiles
) -> None:
    assert fruit.quiz
    yellow = fruit.quiz.question("yellow")
    code = KEY.code("kim")
    plum = yellow.letters[KEY.order(yellow, code).index(0)]
    lime = yellow.letters[KEY.order(yellow, code).index(2)]
    grades = grade(
        hand_in("plum.py", f'edition = "{code}"\nyellow = "{plum}"\n'),
        hand_in("lime.py", f'edition = "{code}"\nyellow = "{lime}"\n'),
    )
    assert {name: checks(one)["yellow"].hint for name, one in grades.items()} == {"plum": "takes_the_plum", "lime": ""}


def test_titles_and_messages_are_in_the_language_asked_for(
    fruit: Assignment, hand_in: Callable[[str, str], Path], tmp_path: Path
) -> None:
    path = hand_in("kim.py", 'edition = "common"\nyellow = "A"\n')
    (result,) = mark(fruit, [("kim", path)], tmp_path / "out", jobs=1, level="limits", language="ko")
    check = result.questions[0].checks[0]
    assert (check.title, check.message, check.hint) == ("색", "읽은 답: A. 정답이 아닙니다.", "자두는 파랗습니다.")
    assert check.answer is not None
    assert check.answer.written == "A"
