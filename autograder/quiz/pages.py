"""What students are given of a quiz, in the order of one edition: notebook cells, a TOML template, the questions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from autograder.assignment import Assignment
from autograder.messages import Catalogue
from autograder.quiz.editions import Editions
from autograder.quiz.questions import EDITION, QuizKind, QuizQuestion

_PERMITTED = {
    QuizKind.choice: "quiz.letter",
    QuizKind.several: "quiz.letters",
    QuizKind.number: "quiz.number",
    QuizKind.text: "quiz.word",
}


def template_name(language: str) -> str:
    """The name of the TOML file that students fill in."""
    return "answers.toml" if language == "en" else f"answers.{language}.toml"


class Pages:
    """The pages of one edition in one language."""

    def __init__(self, assignment: Assignment, language: str, edition: str) -> None:
        assert assignment.quiz is not None
        self._quiz, self._language, self._edition = assignment.quiz, language, edition
        self._editions = Editions(assignment.course.seed_key, assignment.name)
        self._catalogue = Catalogue.load(language)

    def setup(self, checks: str) -> str:
        """The cell before all questions; `checks` is the module that has `check`, if there is one."""
        imports = f"from {checks} import check\n\n" if checks else ""
        return f'{imports}{EDITION} = "{self._edition}"  # {self._catalogue.text("quiz.edition", {})}'

    def question_text(self, question_id: str) -> str:
        """The question in Markdown."""
        question = self._quiz.question(question_id)
        choices = [f"- **{letter}.** {text}" for letter, text in self._choices(question)]
        parts = [f"### {self._heading(question)}", question.text.in_language(self._language).strip()]
        return "\n\n".join([*parts, *(["\n".join(choices)] if choices else []), f"*{self._points(question)}*"])

    def question_cell(self, question_id: str) -> str:
        """The cell with the answer."""
        return f"{question_id} = None  # {self._permitted(self._quiz.question(question_id))}"

    def template(self) -> str:
        """The TOML file: all questions as comments, and a line to be filled in for each."""
        say = self._catalogue.text
        lines = [f"# {say('quiz.template', {})}", ""]
        lines += [f"# {say('quiz.edition', {})}", f'{EDITION} = "{self._edition}"']
        for question in self._quiz.questions:
            text = question.text.in_language(self._language).strip()
            choices = [f"  {letter}. {choice}" for letter, choice in self._choices(question)]
            body = [f"{self._heading(question)} ({self._points(question)})", "", *text.split("\n")]
            body += ["", *choices] if choices else []
            blank = "[]" if question.kind is QuizKind.several else '""'
            lines += ["", "", *(f"# {line}".rstrip() for line in body)]
            lines.append(f"{question.id} = {blank}  # {self._permitted(question)}")
        return "\n".join(lines) + "\n"

    def questions(self) -> str:
        """A quiz.toml whose choices stand in the order of this edition: what public checks read."""
        ordered = [msgspec.structs.replace(one, choices=self._ordered(one)) for one in self._quiz.questions]
        return "format = 1\n" + "".join("\n[[question]]\n" + "".join(_fields(question)) for question in ordered)

    def _ordered(self, question: QuizQuestion) -> tuple[Any, ...]:
        return tuple(question.choices[index] for index in self._editions.order(question, self._edition))

    def _choices(self, question: QuizQuestion) -> Iterator[tuple[str, str]]:
        texts = [choice.in_language(self._language).strip() for choice in self._ordered(question)]
        return zip(question.letters, texts, strict=True)

    def _heading(self, question: QuizQuestion) -> str:
        number, title = self._quiz.questions.index(question) + 1, question.title.in_language(self._language)
        return self._catalogue.text("quiz.heading", {"number": number, "title": title})

    def _points(self, question: QuizQuestion) -> str:
        return self._catalogue.text("quiz.points", {"points": question.points})

    def _permitted(self, question: QuizQuestion) -> str:
        """How this kind of question is answered; the example is made of letters, whatever is right."""
        some = '["A", "B"]' if question.kind is QuizKind.several else '"A"'
        return self._catalogue.text(_PERMITTED[question.kind], {"example": some})


def _fields(question: QuizQuestion) -> Iterator[str]:
    for name, value in msgspec.to_builtins(question).items():
        yield f"{name} = {_toml(value)}\n"


def _toml(value: Any) -> str:
    """A value as TOML: strings, numbers and booleans of JSON are TOML too."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {_toml(item)}" for name, item in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
