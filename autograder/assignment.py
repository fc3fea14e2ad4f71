"""An assignment: its questions, points and limits, read from `assignment.toml` and checked against its other files.

Where a `quiz.toml` is beside it, the assignment is a quiz: questions and checks come from there.

Files are read with `ast` and never imported here, so loading a course runs none of its code.
"""

from __future__ import annotations

import ast
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import msgspec

from autograder.course import Course, Text, read_toml, require_format
from autograder.errors import CourseError
from autograder.quiz import QUIZ_FILE, Quiz, read_quiz
from autograder.quiz.questions import ANSWERS, EDITION

ASSIGNMENT_FILE = "assignment.toml"
ANSWERS_FILE = "answers.toml"  # of a quiz, beside its notebooks: another way to answer


class Kind(StrEnum):
    """What a function of the student returns: decides how the value crosses and what the check is handed."""

    array = "array"  # numeric ndarray; lists and scalars are converted, anything else is rejected
    number = "number"  # float
    integer = "integer"  # int
    text = "text"  # str
    any = "any"  # plain data as it came: None, bool, int, float, str, list, tuple, dict, ndarray
    model = "model"  # a Keras model: crosses as a description, see models.py
    opaque = "opaque"  # never crosses: the check gets a Handle to pass back


class Returned(msgspec.Struct, frozen=True):
    """The name and kind of one returned value."""

    name: str
    kind: Kind


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one submission may use. Every name ends in its unit."""

    call_s: float = 10.0  # wall time of one call
    load_s: float = 20.0  # wall time of running the submission's own statements
    cpu_s: float = 60.0  # processor time of the whole submission
    memory_mib: int = 2048
    output_kib: int = 64  # of printed text kept per check
    reply_mib: int = 64  # of data one call may return
    training_s: float = 60.0  # wall time of fitting one model
    full_training_s: float = 1800.0  # the same under the profile full
    training_mib: int = 6144  # memory of the process that fits it

    def training_budget_s(self, profile: str) -> float:
        """Wall time of fitting one model under a profile."""
        return self.full_training_s if profile == "full" else self.training_s


class Question(msgspec.Struct, frozen=True):
    """One graded function or value. `id` is the graded name and the name of its hidden check file."""

    id: str
    points: float
    returns: tuple[Returned, ...]
    needs: tuple[str, ...]
    consistency_credit: float  # share earned by agreeing with an own function whose failure nothing explains
    names: tuple[str, ...]  # graded names: the id and any others the checks use
    title: Text
    call_s: float | None = None  # wall time of one call, where it is not the assignment's


class Check(msgspec.Struct, frozen=True):
    """One hidden check as declared in its suite file."""

    question: str
    function: str
    title: str
    points: float

    @property
    def id(self) -> str:
        """Such as `rnn_backward::test_dWh_sums_over_every_time_step`."""
        return f"{self.question}::{self.function}"


class _QuestionFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    points: float
    returns: tuple[str, ...] = ("result",)
    needs: tuple[str, ...] = ()
    consistency_credit: float = 0.5
    names: tuple[str, ...] = ()
    title: Text | None = None
    call_s: float | None = None


class _AssignmentFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    title: Text
    module: str
    runtime: Literal["numpy", "keras"] = "numpy"
    limits: Limits = Limits()
    due: datetime | None = None
    question: tuple[_QuestionFile, ...] = ()


class Assignment(msgspec.Struct, frozen=True, dict=True):
    """One assignment of a course, cross-checked."""

    name: str
    course: Course
    title: Text
    module: str  # the stub module's name, and the name students import it by
    runtime: Literal["numpy", "keras"]
    limits: Limits
    questions: tuple[Question, ...]
    checks: tuple[Check, ...]
    quiz: Quiz | None = None  # where it is one: there is a quiz.toml
    due: datetime | None = None  # before it, and where there is none, no explanation of a quiz is shown

    @classmethod
    def load(cls, course: Course, name: str) -> Assignment:
        """Read and cross-check `name`; every disagreement is a CourseError with file and key."""
        file = course.assignments / name / ASSIGNMENT_FILE
        declared = read_toml(file, _AssignmentFile)
        require_format(file, declared.format)
        if declared.due is not None and declared.due.tzinfo is None:
            raise CourseError(file, "due", "say the offset from UTC too, such as 2027-03-08T09:00:00+09:00")
        if (course.assignments / name / QUIZ_FILE).exists():
            return cls._load_quiz(course, name, file, declared)
        questions = tuple(_question(file, index, entry) for index, entry in enumerate(declared.question))
        _require_sound_questions(file, questions)
        checks = tuple(_read_checks(file, course.suites / name, questions))
        assignment = cls(
            name, course, declared.title, declared.module, declared.runtime, declared.limits, questions, checks
        )
        _require_equal_signatures(assignment)
        return assignment

    @classmethod
    def _load_quiz(cls, course: Course, name: str, file: Path, declared: _AssignmentFile) -> Assignment:
        if declared.question:
            raise CourseError(file, "question", f"the questions of a quiz stand in {QUIZ_FILE}")
        quiz = read_quiz(course.assignments / name, course.suites / name, declared.title.languages)
        returns = (Returned("answer", Kind.any),)
        questions = tuple(
            Question(one.id, one.points, returns, (), 0.0, (one.id, EDITION, ANSWERS), one.title)
            for one in quiz.questions
        )
        _require_sound_questions(file.with_name(QUIZ_FILE), questions)
        checks = tuple(Check(one.id, "answer", one.title.en, one.points) for one in quiz.questions)
        return cls(
            name, course, declared.title, declared.module, declared.runtime, declared.limits, questions, checks, quiz,
            declared.due,
        )  # fmt: skip

    @property
    def folder(self) -> Path:
        """Where the lesson, the stub and the public checks are."""
        return self.course.assignments / self.name

    @property
    def suite(self) -> Path:
        """Where the hidden checks are."""
        return self.course.suites / self.name

    @property
    def solutions(self) -> Path:
        """Where the accepted and the known wrong submissions are."""
        return self.course.solutions / self.name

    @property
    def stub(self) -> Path:
        """What students fill in: a module; the answers of a quiz."""
        return self.folder / (ANSWERS_FILE if self.quiz else f"{self.module}.py")

    @property
    def reference(self) -> Path:
        """The solution that expected values come from."""
        return self.solutions / "accepted" / "reference.py"

    @property
    def max_score(self) -> float:
        """The sum of all points."""
        return sum(question.points for question in self.questions)

    @property
    def graded_names(self) -> tuple[str, ...]:
        """Every name a check may ask the student's code for."""
        return tuple(dict.fromkeys(name for question in self.questions for name in question.names))

    @property
    def answered_names(self) -> tuple[str, ...]:
        """The graded names that students fill in; the edition of a quiz is filled in beforehand."""
        return tuple(name for name in self.graded_names if not (self.quiz and name == EDITION))

    def question(self, question_id: str) -> Question:
        """The question with this id."""
        return next(question for question in self.questions if question.id == question_id)

    def reached_names(self, question: Question) -> tuple[str, ...]:
        """What the checks of a question may call: its names and, at any depth, those of the questions it needs."""
        needs = map(self.question, question.needs)
        return tuple(dict.fromkeys([*question.names, *(name for need in needs for name in self.reached_names(need))]))

    @cached_property
    def call_s(self) -> dict[str, float]:
        """Wall time of one call by graded name: of the questions that name it, the most patient counts."""
        limits: dict[str, float] = {}
        for question in self.questions:
            seconds = self.limits.call_s if question.call_s is None else question.call_s
            limits.update((name, max(seconds, limits.get(name, 0.0))) for name in question.names)
        return limits

    @cached_property
    def suite_digest(self) -> str:
        """SHA-256 over all that decides a score: declaration, hidden checks with their data, solutions."""
        digest = hashlib.sha256()
        files = [self.folder / ASSIGNMENT_FILE, *self.course.suites.glob("*.py")]
        files += [*self.solutions.rglob("*.py"), *self.folder.glob(QUIZ_FILE)]
        files += (path for path in self.suite.rglob("*") if path.is_file() and path.suffix not in {".po", ".pyc"})
        for file in sorted(files):
            digest.update(f"{file.relative_to(self.course.root)}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
        return digest.hexdigest()


def _question(file: Path, index: int, entry: _QuestionFile) -> Question:
    returns = []
    for text in entry.returns:
        name, _, kind = (part.strip() for part in text.partition(":"))
        if kind and kind not in Kind.__members__:
            raise CourseError(file, f"question[{index}].returns", f"unknown kind {kind!r}; known: {', '.join(Kind)}")
        returns.append(Returned(name, Kind(kind or "array")))
    names = tuple(dict.fromkeys((entry.id, *entry.names)))
    title = entry.title or Text(en=entry.id)
    return Question(
        entry.id, entry.points, tuple(returns), entry.needs, entry.consistency_credit, names, title, entry.call_s
    )


def _require_sound_questions(file: Path, questions: tuple[Question, ...]) -> None:
    if not questions:
        raise CourseError(file, "question", "an assignment needs at least one question")
    seen: list[str] = []
    for index, question in enumerate(questions):
        key = f"question[{index}]"
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", question.id):
            raise CourseError(file, f"{key}.id", f"{question.id!r} is not a Python name")
        if question.id in seen:
            raise CourseError(file, f"{key}.id", f"{question.id!r} is declared twice")
        if not question.points > 0:
            raise CourseError(file, f"{key}.points", "points must be more than 0")
        if question.call_s is not None and not question.call_s > 0:
            raise CourseError(file, f"{key}.call_s", "must be more than 0")
        if not 0 <= question.consistency_credit <= 1:
            raise CourseError(file, f"{key}.consistency_credit", "must lie between 0 and 1")
        for need in question.needs:
            if need not in seen:
                raise CourseError(file, f"{key}.needs", f"{need!r} is not an earlier question")
        seen.append(question.id)


def _read_checks(file: Path, suite: Path, questions: tuple[Question, ...]) -> Iterator[Check]:
    known = {f"test_{question.id}.py" for question in questions}
    for stray in sorted(path for path in suite.glob("test_*.py") if path.name not in known):
        raise CourseError(stray, "", f"there is no question {stray.stem.removeprefix('test_')!r} in {file.name}")
    for index, question in enumerate(questions):
        path = suite / f"test_{question.id}.py"
        if not path.is_file():
            raise CourseError(file, f"question[{index}].id", f"there is no check file {path.name} in {suite.name}")
        checks = list(_checks_of_file(path, question.id))
        declared = sum(check.points for check in checks)
        if declared != question.points:
            problem = f"is {question.points:g}, but the checks in {path.name} add up to {declared:g}"
            raise CourseError(file, f"question[{index}].points", problem)
        yield from checks


def _checks_of_file(path: Path, question_id: str) -> Iterator[Check]:
    functions = [node for node in parse(path).body if isinstance(node, ast.FunctionDef)]
    tests = [node for node in functions if node.name.startswith("test_")]
    for name, count in Counter(node.name for node in tests).items():
        if count > 1:
            raise CourseError(path, name, "is defined twice: only the last one would run")
    for node in tests:
        title = (ast.get_docstring(node) or "").partition("\n")[0].strip()
        if not title:
            raise CourseError(path, node.name, "a check needs a docstring: it is the title the student sees")
        yield Check(question_id, node.name, title, _points(path, node))


def _points(path: Path, node: ast.FunctionDef) -> float:
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and getattr(decorator.func, "id", None) == "points":
            value: Any = ast.literal_eval(decorator.args[0])
            if value > 0:
                return float(value)
    raise CourseError(path, node.name, "a check needs @points(number), more than 0")


def parse(path: Path) -> ast.Module:
    """The syntax tree of a file of the course."""
    try:
        return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    except FileNotFoundError:
        raise CourseError(path, "", "the file does not exist") from None
    except SyntaxError as error:
        raise CourseError(path, f"line {error.lineno}", f"not valid Python: {error.msg}") from None


def _require_equal_signatures(assignment: Assignment) -> None:
    stub, reference = _signatures(assignment.stub), _signatures(assignment.reference)
    for name in assignment.graded_names:
        for path, signatures in ((assignment.stub, stub), (assignment.reference, reference)):
            if name not in signatures:
                raise CourseError(path, name, "the graded name is not defined here")
        if stub[name] != reference[name]:
            problem = f"signature ({stub[name]}) differs from the reference's ({reference[name]})"
            raise CourseError(assignment.stub, name, problem)


def _signatures(path: Path) -> dict[str, str]:
    """Graded names to signatures; a plain value has the signature ''."""
    found: dict[str, str] = {}
    for node in parse(path).body:
        if isinstance(node, ast.FunctionDef):
            found[node.name] = ast.unparse(node.args)
        elif isinstance(node, ast.ClassDef):
            found[node.name] = "class"
        elif isinstance(node, ast.Assign):
            found.update({target.id: "" for target in node.targets if isinstance(target, ast.Name)})
    return found
