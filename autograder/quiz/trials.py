"""For `autograder verify`: right answers moved to other editions, and answers changed so that they are wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from autograder.assignment import Assignment
from autograder.mutants import Mutant
from autograder.quiz.answers import is_blank, read_answer
from autograder.quiz.editions import COMMON, Editions
from autograder.quiz.questions import ANSWERS, EDITION, KeyEntry, Quiz, QuizKind, QuizQuestion
from autograder.quiz.words import same_word
from autograder.student import load_solution


def in_edition(assignment: Assignment, source: str, student: str) -> str:
    """The answers of `source`, which is a file of the course, as a student writes them who has another edition."""
    assert assignment.quiz is not None
    editions = Editions(assignment.course.seed_key, assignment.name)
    names = load_solution(source, "accepted")
    given: dict[str, Any] = {**(names.get(ANSWERS) or {}), **{k: v for k, v in names.items() if not is_blank(v)}}
    mine, theirs = editions.genuine(str(given.get(EDITION))), editions.code(student)
    assert mine is not None, "an accepted solution names its edition"
    changed: dict[str, Any] = {EDITION: theirs}
    for question in assignment.quiz.questions:
        if question.choices and question.id in given:
            before, after = editions.order(question, mine), editions.order(question, theirs)
            places = read_answer(question, given[question.id])
            assert isinstance(places, tuple)
            letters = [question.letters[after.index(before[place])] for place in places]
            changed[question.id] = letters[0] if question.kind is QuizKind.choice else letters
    return _with_answers(source, names, changed)


def changed_answers(assignment: Assignment) -> list[Mutant]:
    """The reference with one answer changed, for every way to change it: verify calls these mutants too.

    Of a choice every other letter; of several choices each letter added or left out; of a number the nearest ones
    outside the tolerance, and the other sign; of a word the answers to the other questions, and itself cut short.
    """
    assert assignment.quiz is not None
    source = assignment.reference.read_text(encoding="utf-8")
    names = load_solution(source, "reference")
    mutants: list[Mutant] = []
    for number, question in enumerate(assignment.quiz.questions, 1):
        entry = assignment.quiz.key[question.id]
        for operator, value in _changes(assignment.quiz, question, entry):
            name = f"{question.id}:{number}:{operator}:{len(mutants)}"
            text = _with_answers(source, names, {EDITION: COMMON, question.id: value})
            mutants.append(Mutant(name, question.id, number, operator, repr(entry.answer), repr(value), text))
    return mutants


def _with_answers(source: str, names: Mapping[str, Any], changed: Mapping[str, Any]) -> str:
    """The source with other answers, in the dict, and without those that were there under names of their own."""
    lines = [f"{name} = None" for name in changed if name in names]
    others = f"**{ANSWERS}, " if names.get(ANSWERS) else ""
    return "\n".join([source, *lines, f"{ANSWERS} = {{{others}**{dict(changed)!r}}}", ""])


def _changes(quiz: Quiz, question: QuizQuestion, entry: KeyEntry) -> Iterator[tuple[str, Any]]:
    if question.kind is QuizKind.number:
        assert isinstance(entry.answer, int | float)
        step = 1.01 * entry.tolerance or 1
        yield "above_tolerance", entry.answer + step
        yield "below_tolerance", entry.answer - step
        if entry.answer:
            yield "other_sign", -entry.answer
    elif question.kind is QuizKind.text:
        assert isinstance(entry.answer, tuple)
        accepted = set(map(same_word, entry.answer))
        others = [quiz.key[one.id].answer for one in quiz.questions if one.kind is QuizKind.text]
        words = [("other_word", answer[0]) for answer in others if isinstance(answer, tuple)]
        words.append(("cut_short", entry.answer[0][:-1]))
        yield from ((operator, word) for operator, word in words if same_word(word) not in accepted)
    else:
        right = quiz.right(question)
        for index, letter in enumerate(question.letters):
            if question.kind is QuizKind.choice and index not in right:
                yield "other_letter", letter
            elif question.kind is QuizKind.several:
                chosen = [question.letters[other] for other in sorted({*right} ^ {index})]
                if chosen:
                    yield ("letter_left_out" if index in right else "letter_added"), chosen
