"""A quiz and its key are read strictly: every disagreement is an error with file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import CourseError

ASSIGNMENT, QUIZ, KEY = "assignments/fruit/assignment.toml", "assignments/fruit/quiz.toml", "suites/fruit/key.toml"


def test_questions_and_checks_come_from_the_quiz(fruit: Assignment) -> None:
    assert [question.id for question in fruit.questions] == ["yellow", "stones", "ripe", "weight", "count", "name"]
    assert [check.id for check in fruit.checks][:2] == ["yellow::answer", "stones::answer"]
    assert fruit.max_score == 8
    assert set(fruit.graded_names) == {"yellow", "stones", "ripe", "weight", "count", "name", "edition", "answers"}


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "problem"),
    [
        (ASSIGNMENT, "+09:00", "", "due", "offset"),
        (ASSIGNMENT, "due = ", '[[question]]\nid = "x"\npoints = 1\n#', "question", "quiz.toml"),
        (QUIZ, "format = 1", "format = 2", "format", "format 1"),
        (QUIZ, "points = 2", "points = 2\nanswer = 'A'", "question[1]", "answer"),
        (QUIZ, 'kind = "several"', 'kind = "many"', "question[1].kind", "many"),
        (QUIZ, 'id = "stones"', 'id = "yellow"', "question", "'yellow' is declared twice"),
        (QUIZ, 'id = "count"', 'id = "edition"', "question[4].id", "meaning of its own"),
        (QUIZ, 'id = "count"', 'id = "how many"', "question", "no answer"),
        (QUIZ, "points = 2", "points = 0", "question[1].points", "more than 0"),
        (QUIZ, 'en = "Which have a stone?", ko', 'en = "Which?", fr', "question[1].text", "fr"),
        (QUIZ, ', ko = "단단한 씨가 있는 것은?"', "", "question[1].text", "'ko'"),
        (QUIZ, '{ en = "kiwi", ko = "키위" }', '{ en = "plum", ko = "키위" }', "question[1].choices", "twice"),
        (QUIZ, '[{ en = "early", ko = "일찍" }, ', "[", "question[2].choices", "2 to 10"),
        (QUIZ, '"How heavy?", ko = "얼마나 무겁나요?" }', '"", ko = "?" }', "question[3].text", "'en'"),
        (QUIZ, 'kind = "number"', 'kind = "number"\nchoices = [{ en = "1", ko = "1" }]', "question[3].choices", "none"),
        (KEY, 'answer = "B"', 'answer = "F"', "question[0].answer", "A, B, C, D, E"),
        (KEY, 'answer = "B"', 'answer = ""', "question[0].answer", "one of"),
        (KEY, 'answer = "B"', "answer = 2", "question[0].answer", "one of"),
        (KEY, 'answer = ["A", "C"]', 'answer = ["A", "A"]', "question[1].answer", "twice"),
        (KEY, 'answer = ["A", "C"]', "answer = []", "question[1].answer", "one or more"),
        (KEY, 'answer = ["A", "C"]', 'answer = ["A", "Z"]', "question[1].answer", "one or more"),
        (KEY, "tolerance = 0.5", "", "question[3].tolerance", "decimals"),
        (KEY, "tolerance = 0.5", "tolerance = -1", "question[3].tolerance", "negative"),
        (KEY, "tolerance = 0.5", "tolerance = nan", "question[3].answer", "finite"),
        (KEY, "answer = 2718281", "answer = inf", "question[4].answer", "finite"),
        (KEY, "answer = 2718281", 'answer = "2"', "question[4].answer", "finite numbers"),
        (KEY, '"Quince-Pear"', '"--"', "question[5].answer", "no letter"),
        (KEY, '"Quince-Pear"', '"the 모과배"', "question[5].answer", "same as another"),
        (KEY, '["Quince-Pear", "모과 배"]', '"pear"', "question[5].answer", "list"),
        (KEY, '"모과 배"]', '"모과 배"]\ntolerance = 1', "question[5].tolerance", "none"),
        (KEY, 'id = "name"', 'id = "nam"', "question", "no answer to 'name'"),
        (KEY, 'id = "name"', 'id = "count"', "question", "answer"),
        (KEY, ', ko = "카나리아 둘이 씨를 설명합니다."', "", "question[1].explanation", "'ko'"),
        (KEY, "tolerance = 0.5", "tolerance = 0.5\npoints = 3", "question[3]", "points"),
    ],
)
def test_disagreements_are_errors(root: Path, file: str, old: str, new: str, key: str, problem: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CourseError, match=problem) as caught:
        Assignment.load(Course.load(root), "fruit")
    assert key in caught.value.key or key in str(caught.value)


def test_a_quiz_without_a_key_is_an_error(root: Path) -> None:
    (root / KEY).unlink()
    with pytest.raises(CourseError, match=r"key\.toml"):
        Assignment.load(Course.load(root), "fruit")


@pytest.mark.parametrize("file", [QUIZ, KEY])
def test_the_digest_follows_questions_and_key(root: Path, file: str) -> None:
    before = Assignment.load(Course.load(root), "fruit").suite_digest
    (root / file).write_text((root / file).read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    assert Assignment.load(Course.load(root), "fruit").suite_digest != before
