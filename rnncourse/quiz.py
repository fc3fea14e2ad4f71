"""Public checks of a quiz: is every question answered, in a form that can be graded? Never whether an answer is right.

The questions are read from the file quiz.toml, which came with the notebook and holds no answers.
"""

from __future__ import annotations

import inspect
import re
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from rnncourse.checks import Student, Undefined
from rnncourse.expect import Wrong
from rnncourse.messages import Messages

QUESTIONS = "quiz.toml"
_LETTERS = "ABCDEFGHIJ"
_LONGEST = 200  # characters of an answer; more is not read when it is graded
_LISTED = 20
_SIGNS = str.maketrans("\N{MINUS SIGN}\N{FRACTION SLASH}", "-/")
_NUMBER = re.compile(
    r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]{1,3})?"
    r"|[+-]?[0-9]{1,3}(?:[, _][0-9]{3})+(?:\.[0-9]+)?"
    r"|[+-]?[0-9]{1,18} ?/ ?0*[1-9][0-9]{0,17}"
)


def public_checks(file: str) -> dict[str, Callable[[Student], None]]:
    """The checks for the `test_public.py` of a quiz: `globals().update(public_checks(__file__))`."""
    checks = {}
    for question in _questions(Path(file).parent):
        checks[f"test_{question['id']}_form"] = _check_of(question)
    return checks


def check_answers(namespace: Mapping[str, Any] | None = None, language: str | None = None) -> None:
    """Print which questions are not answered yet, and which answers have a form that cannot be graded.

    Answers are taken from `namespace`, by default from where this is called. `language` is "en" or "ko".
    """
    if namespace is None:
        frame = inspect.currentframe()
        namespace = frame.f_back.f_globals if frame and frame.f_back else {}
    messages = Messages.load(language)
    if not Path(QUESTIONS).is_file():
        print(messages.text("no_checks_file", file=QUESTIONS, folder=Path.cwd()))
        return
    questions = _questions(Path())
    good = 0
    for number, question in enumerate(questions, 1):
        try:
            require_form(question, Student(namespace))
            good += 1
        except Wrong as wrong:
            problem = messages.text(wrong.code, **wrong.facts)
            print(messages.text("quiz.problem", number=number, name=question["id"], problem=problem))
    print(messages.text("quiz.summary", good=good, total=len(questions)))


def require_form(question: Mapping[str, Any], student: Student) -> None:
    """The question has one answer, in a permitted form; `Wrong` says what is the matter."""
    name = question["id"]
    table = _value(student, "answers")
    if not _is_blank(table) and not isinstance(table, dict):
        raise Wrong("quiz.not_a_dict", type=type(table).__name__)
    own, listed = _value(student, name), (table or {}).get(name)
    if _is_blank(own) and _is_blank(listed):
        raise Wrong("quiz.unanswered")
    if not _is_blank(own) and not _is_blank(listed) and str(own) != str(listed):
        raise Wrong("quiz.two_answers", first=_shown(own), second=_shown(listed))
    answer = listed if _is_blank(own) else own
    if question.get("choices"):
        if _is_blank(_value(student, "edition")) and _is_blank((table or {}).get("edition")):
            raise Wrong("quiz.no_edition")
        _require_letters(question, answer)
    elif question["kind"] == "number":
        _require_number(answer)
    else:
        _require_word(answer)


def _require_letters(question: Mapping[str, Any], answer: Any) -> None:
    letters = _LETTERS[: len(question["choices"])]
    permitted = ", ".join(letters)
    entries = answer if isinstance(answer, list | tuple) else [answer]
    for entry in entries:
        if not isinstance(entry, str):
            raise Wrong("quiz.letters_type", type=type(entry).__name__, letters=permitted)
    _require_short(*entries)
    found = "".join(re.findall(r"[^\W_]+", " ".join(map(_plain, entries)).upper()))
    if not found or not set(found) <= set(letters):
        raise Wrong("quiz.unknown_letter", answer=_shown(answer), letters=permitted)
    if question["kind"] == "choice" and len(set(found)) > 1:
        raise Wrong("quiz.one_letter", answer=_shown(answer))


def _require_number(answer: Any) -> None:
    if hasattr(answer, "item") and getattr(answer, "size", 0) == 1:  # of NumPy
        answer = answer.item()
    if isinstance(answer, bool) or not isinstance(answer, int | float | str):
        raise Wrong("quiz.not_a_number", type=type(answer).__name__)
    if isinstance(answer, str):
        _require_short(answer)
        if not _NUMBER.fullmatch(_plain(answer).casefold()):
            raise Wrong("quiz.number_text", answer=_shown(answer))
    elif not abs(answer) < (2**63 if isinstance(answer, int) else float("inf")):
        raise Wrong("quiz.not_finite", answer=_shown(answer))


def _require_word(answer: Any) -> None:
    if not isinstance(answer, str):
        raise Wrong("quiz.not_a_text", type=type(answer).__name__)
    _require_short(answer)
    if all(unicodedata.category(character)[0] in "ZCP" for character in _plain(answer)):
        raise Wrong("quiz.no_word", answer=_shown(answer))


def _require_short(*answers: str) -> None:
    if len(answers) > _LISTED or any(len(answer) > _LONGEST for answer in answers):
        raise Wrong("quiz.too_long", longest=_LONGEST)


def _questions(folder: Path) -> list[dict[str, Any]]:
    questions: list[dict[str, Any]] = tomllib.loads((folder / QUESTIONS).read_text(encoding="utf-8"))["question"]
    return questions


def _check_of(question: Mapping[str, Any]) -> Callable[[Student], None]:
    def check(student: Student) -> None:
        require_form(question, student)

    check.__doc__ = "quiz.form"  # the id of the title
    return check


def _value(student: Student, name: str) -> Any:
    try:
        return getattr(student, name)
    except Undefined:
        return None


def _is_blank(value: Any) -> bool:
    if isinstance(value, str):
        return not value.strip()
    return value is None or value is ... or (isinstance(value, list | tuple | dict) and not value)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_SIGNS).strip()


def _shown(answer: Any) -> str:
    try:
        return str(answer)[:_LONGEST]
    except ValueError:  # an integer of thousands of digits
        return type(answer).__name__
