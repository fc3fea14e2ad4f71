"""The questions of a quiz, which students see, and the key, which they never do: read, and held against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

import msgspec

from autograder.course import Text, read_toml, require_format
from autograder.errors import CourseError
from autograder.quiz.words import same_word

QUIZ_FILE = "quiz.toml"  # beside assignment.toml
KEY_FILE = "key.toml"  # in the folder of the hidden suite
EDITION, ANSWERS = "edition", "answers"  # names that a submission may bind beside the ids of the questions
LETTERS = "ABCDEFGHIJ"


class QuizKind(StrEnum):
    """How a question is answered."""

    choice = "choice"  # one letter
    several = "several"  # one letter or more; all of the right ones and no other
    number = "number"
    text = "text"  # a word or a short term


class QuizQuestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What students see of a question."""

    id: str
    kind: QuizKind
    points: float
    title: Text
    text: Text
    choices: tuple[Text, ...] = ()
    shuffle: bool = True  # false where the order of the choices means something

    @property
    def letters(self) -> str:
        """The letters of its choices, "" where it has none."""
        return LETTERS[: len(self.choices)]


class KeyEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is right, and why."""

    id: str
    answer: str | int | float | tuple[str, ...]  # a letter in the order of quiz.toml, letters, a number, accepted words
    explanation: Text
    tolerance: float = 0.0  # of a number: the largest difference that is accepted


class Quiz(msgspec.Struct, frozen=True):
    """The questions, and the entry of the key for each."""

    questions: tuple[QuizQuestion, ...]
    key: dict[str, KeyEntry]

    def question(self, question_id: str) -> QuizQuestion:
        """The question with this id."""
        return next(question for question in self.questions if question.id == question_id)

    def right(self, question: QuizQuestion) -> tuple[int, ...]:
        """The right choices, as indices into `question.choices`; none where it has no choices."""
        answer = self.key[question.id].answer
        if not question.choices or isinstance(answer, int | float):
            return ()
        return tuple(sorted(LETTERS.index(letter) for letter in answer))


class _QuizFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    question: tuple[QuizQuestion, ...] = ()


class _KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    question: tuple[KeyEntry, ...] = ()


def read_quiz(folder: Path, suite: Path, languages: Sequence[str]) -> Quiz:
    """Read `folder/quiz.toml` and `suite/key.toml`. Every text must be there in each of `languages`.

    Raises:
        CourseError: a file is wrong, or the two disagree; names file and key.
    """
    quiz_file, key_file = folder / QUIZ_FILE, suite / KEY_FILE
    questions = read_toml(quiz_file, _QuizFile)
    require_format(quiz_file, questions.format)
    key = read_toml(key_file, _KeyFile)
    require_format(key_file, key.format)
    entries = {entry.id: entry for entry in key.question}
    by_id = {question.id: question for question in questions.question}
    for index, question in enumerate(questions.question):
        if by_id[question.id] is not question:
            raise CourseError(quiz_file, "question", f"{question.id!r} is declared twice")
        for field, problem in _question_problems(question, languages):
            raise CourseError(quiz_file, f"question[{index}].{field}", problem)
        if question.id not in entries:
            raise CourseError(key_file, "question", f"there is no answer to {question.id!r}")
    for index, entry in enumerate(key.question):
        place = f"question[{index}]"
        if entry.id not in by_id:
            raise CourseError(key_file, f"{place}.id", f"there is no question {entry.id!r} in {QUIZ_FILE}")
        if entries[entry.id] is not entry:
            raise CourseError(key_file, f"{place}.id", f"{entry.id!r} is answered twice")
        for field, problem in _entry_problems(by_id[entry.id], entry, languages):
            raise CourseError(key_file, f"{place}.{field}", problem)
    return Quiz(questions.question, entries)


def _question_problems(question: QuizQuestion, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    if question.id in (EDITION, ANSWERS):
        yield "id", f"{question.id!r} has a meaning of its own in answers"
    yield from _untranslated("title", question.title, languages)
    yield from _untranslated("text", question.text, languages)
    for number, choice in enumerate(question.choices):
        yield from _untranslated(f"choices[{number}]", choice, languages)
    if question.kind in (QuizKind.choice, QuizKind.several):
        if not 2 <= len(question.choices) <= len(LETTERS):
            yield "choices", f"there must be 2 to {len(LETTERS)}"
        for language in languages:
            texts = Counter(choice.in_language(language).strip() for choice in question.choices)
            yield from (("choices", f"{text!r} stands there twice") for text, count in texts.items() if count > 1)
    elif question.choices:
        yield "choices", f"a question of kind {question.kind.value} has none"


def _entry_problems(question: QuizQuestion, entry: KeyEntry, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield from _untranslated("explanation", entry.explanation, languages)
    answer, kind = entry.answer, question.kind
    letters = ", ".join(question.letters)
    if kind is QuizKind.choice and (not isinstance(answer, str) or answer not in tuple(question.letters)):
        yield "answer", f"must be one of the letters {letters}"
    elif kind is QuizKind.several:
        if not isinstance(answer, tuple) or not answer or not set(answer) <= set(question.letters):
            yield "answer", f"must be a list of one or more of the letters {letters}"
        elif len(set(answer)) < len(answer):
            yield "answer", "names a letter twice"
    elif kind is QuizKind.text:
        yield from _word_problems(answer)
    elif kind is QuizKind.number:
        yield from _number_problems(answer, entry.tolerance)
    if kind is not QuizKind.number and entry.tolerance:
        yield "tolerance", f"a question of kind {kind.value} has none"


def _word_problems(answer: object) -> Iterator[tuple[str, str]]:
    if not isinstance(answer, tuple) or not answer:
        yield "answer", "must be a list of all accepted words"
        return
    words = [same_word(word) for word in answer]
    for word, given in zip(words, answer, strict=True):
        if not word:
            yield "answer", f"{given!r} holds no letter and no digit"
        elif words.count(word) > 1:
            yield "answer", f"{given!r} is the same as another accepted word: case, spaces and hyphens do not count"


def _number_problems(answer: object, tolerance: float) -> Iterator[tuple[str, str]]:
    try:
        number = Fraction(answer) if isinstance(answer, int | float) else None
        Fraction(tolerance)
    except (ValueError, OverflowError):  # NaN, infinity
        number = None
    if number is None:
        yield "answer", "answer and tolerance must be finite numbers"
    elif tolerance < 0:
        yield "tolerance", "must not be negative"
    elif number.denominator != 1 and not tolerance:
        yield "tolerance", "say one: a number with decimals is never met exactly"


def _untranslated(field: str, text: Text, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    for language in languages:
        if not getattr(text, language, "").strip():
            yield field, f"there is no text in the language {language!r}"
