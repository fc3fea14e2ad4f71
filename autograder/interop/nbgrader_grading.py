"""Grades what nbgrader collected, with isolation, and writes the grades where nbgrader looks for them.

Test cells of a course that `autograder export nbgrader` wrote are graded by the course's own hidden suites. All others
are the instructor's (`nbgrader_cells.py`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.conditions import USUAL, Conditions
from autograder.course import COURSE_FILE, Course
from autograder.errors import CourseError, Rejected
from autograder.interop.feedback import notes_text, question_text
from autograder.interop.nbgrader_book import STAMP, Book, MasterNotebook
from autograder.interop.nbgrader_cells import Exam, Judged, Judges, Program, not_handed_in
from autograder.interop.nbgrader_course import tests_id
from autograder.interop.nbgrader_master import Shown
from autograder.interop.nbgrader_notebook import rebuilt
from autograder.marking import load_catalogue, mark
from autograder.messages import Catalogue
from autograder.options import HERE, load_assignment
from autograder.result import QuestionResult, Result, render
from autograder.submission import Cell, read_submission
from autograder.submission.folder import read_regular_file

CELLS = "cells.jsonl"  # of test cells that are the instructor's: how each ended


class CellRecord(msgspec.Struct, frozen=True):
    """A line of cells.jsonl."""

    student: str
    notebook: str
    cell: str
    score: float | None
    max_score: float
    reason: str
    details: str


class Graded(msgspec.Struct, frozen=True):
    """What came of a class."""

    results: list[Result]  # of the hidden suites; none where the course has no suites
    records: list[CellRecord]  # of the instructor's own test cells
    impossible: dict[str, str]  # those that could not be judged for anybody, and why
    unchanged: list[str]  # students whose grades in the gradebook hold already


class _Submitted(msgspec.Struct, frozen=True):
    student: str
    folder: Path
    sha256: str
    cells: tuple[Cell, ...]  # of the file that is graded
    files: dict[str, bytes]


def grade(
    book: Book,
    subject: Assignment | None,
    out: Path,
    *,
    jobs: int,
    level: str,
    language: str,
    seed: int | None = None,
    conditions: Conditions = USUAL,
    progress: Callable[[], None] = lambda: None,
) -> Graded:
    """Grade everything in `submitted/` of the assignment. Grades given by people are kept.

    Raises:
        CourseError: nothing was handed in, or the notebook in the gradebook is not the one of the course's suites.
    """
    folders = book.submissions()
    if not folders:
        raise CourseError(book.path("submitted", "*"), "", "nothing has been handed in")
    out.mkdir(parents=True, exist_ok=True)
    ours = _own_tests(book, subject) if subject else {}
    results: list[Result] = []
    if subject:
        results = mark(
            subject,
            folders,
            out,
            jobs=jobs,
            level=level,
            language=language,
            seed=seed,
            conditions=conditions,
            progress=lambda _: progress(),
        )
    submitted = [_read(book, subject, student, folder) for student, folder in folders]
    judged, impossible = _judge(book, ours, submitted, jobs, level)
    by_student = {result.student: result for result in results}
    catalogue = load_catalogue(subject, language) if subject else None
    records: list[CellRecord] = []
    unchanged = []
    for one in submitted:
        mine = judged[one.student]
        for notebook in book.notebooks:
            records += _records(one.student, notebook, mine[notebook.name])
        tests, comments = _shown(mine, ours, by_student.get(one.student), catalogue)
        if not _write(book, one, tests, comments):
            unchanged.append(one.student)
        if not subject:
            progress()
    if records:
        (out / CELLS).write_bytes(b"".join(msgspec.json.encode(record) + b"\n" for record in records))
    return Graded(results, records, impossible, unchanged)


def grade_one(
    book: Book, subject: Assignment | None, student: str, level: str, language: str
) -> tuple[dict[str, dict[str, Shown]], dict[str, dict[str, str]]]:
    """What test cells show, and comments, of one student: by notebook, then by cell. Nothing is written."""
    ours = _own_tests(book, subject) if subject else {}
    one = _read(book, subject, student, book.path("submitted", student))
    result = catalogue = None
    if subject:
        catalogue = load_catalogue(subject, language)
        (grade,) = grade_class(subject, [Task(student, str(one.folder))], jobs=1, level=level)
        result = render(grade, catalogue)
    judged, _ = _judge(book, ours, [one], 1, level)
    return _shown(judged[student], ours, result, catalogue)


def _shown(
    judged: Mapping[str, Mapping[str, Judged]],
    ours: Mapping[str, str],
    result: Result | None,
    catalogue: Catalogue | None,
) -> tuple[dict[str, dict[str, Shown]], dict[str, dict[str, str]]]:
    tests = {name: {cell: one.as_shown() for cell, one in cells.items()} for name, cells in judged.items()}
    comments: dict[str, dict[str, str]] = {name: {} for name in judged}
    if result and catalogue:
        for question in result.questions:
            name, text = ours[question.id], _text(result, question, question_text(question, catalogue))
            tests[name][tests_id(question.id)] = Shown(question.score, text, question.score is None)
            comments[name][question.id] = text
    return tests, comments


def find_subject(folder: Path, name: str, course: Path = HERE) -> Assignment | None:
    """The assignment with hidden suites: of the course named, else of the nbgrader folder itself, where it has one."""
    if course != HERE:
        return load_assignment(course, name)
    for root in (folder, HERE):
        if (root / COURSE_FILE).is_file() and name in Course.load(root).assignment_names():
            return load_assignment(root, name)
    return None


def _own_tests(book: Book, subject: Assignment) -> dict[str, str]:
    """The notebook of each question."""
    there = {cell.name: notebook.name for notebook in book.notebooks for cell in notebook.cells if cell.is_test}
    for question in subject.questions:
        if tests_id(question.id) not in there:
            problem = (
                "the notebook has no test cell of it: export the course again, then `nbgrader generate_assignment`"
            )
            raise CourseError(book.path("source"), question.id, problem)
    return {question.id: there[tests_id(question.id)] for question in subject.questions}


def _read(book: Book, subject: Assignment | None, student: str, folder: Path) -> _Submitted:
    if subject:
        read = read_submission(folder, student, subject.module, subject.answered_names, toml=subject.quiz is not None)
    else:
        read = read_submission(folder, student, book.notebooks[0].name, ())
    return _Submitted(student, folder, read.sha256, read.cells, read.files)


def _judge(
    book: Book, ours: Mapping[str, str], submitted: Sequence[_Submitted], jobs: int, level: str
) -> tuple[dict[str, dict[str, dict[str, Judged]]], dict[str, str]]:
    """By student, notebook and cell, how the instructor's own test cells ended; and those nobody can be judged by."""
    found: dict[str, dict[str, dict[str, Judged]]] = {one.student: {} for one in submitted}
    impossible: dict[str, str] = {}
    for notebook in book.notebooks:
        tests = tuple(
            cell for cell in notebook.cells if cell.is_test and cell.name not in {tests_id(one) for one in ours}
        )
        if not tests:
            for one in submitted:
                found[one.student][notebook.name] = {}
            continue
        exam = _exam(book, notebook, tests)
        if not exam.reference.cells:
            problem = "it is not there: your solutions in it show which test cells can be judged outside of a kernel"
            raise CourseError(book.path("source") / f"{notebook.name}.ipynb", "", problem)
        with Judges(exam, level, jobs) as judges:
            cannot = judges.impossible()
            impossible |= {f"{notebook.name}: {name}": reason for name, reason in cannot.items()}
            handed_in = [one for one in submitted if _content(one, notebook.name) or _stands_for(one, book)]
            for one in submitted:
                found[one.student][notebook.name] = {test.name: not_handed_in(test) for test in tests}
            programs = [_program(one, notebook, _stands_for(one, book)) for one in handed_in]
            for one, cells in zip(handed_in, judges.judge(programs, cannot), strict=True):
                found[one.student][notebook.name] = cells
    return found, impossible


def _exam(book: Book, notebook: MasterNotebook, tests: tuple[Any, ...]) -> Exam:
    cells = [cell for cell in book.source_notebook(notebook.name) if cell["cell_type"] == "code"]
    named = [(str(cell["metadata"].get("nbgrader", {}).get("grade_id", "")), cell["source"]) for cell in cells]
    solved = tuple(cell.name for cell in notebook.cells if cell.solution)
    order = tuple(cell.name for cell in notebook.cells)
    return Exam(tests, Program(tuple(named)), order, solved, str(book.path("source")), str(book.root))


def _stands_for(one: _Submitted, book: Book) -> tuple[Cell, ...]:
    """What is graded in place of a notebook that was handed in under another name; nothing where that is ambiguous."""
    return one.cells if len(book.notebooks) == 1 else ()


def _program(one: _Submitted, notebook: MasterNotebook, instead: tuple[Cell, ...]) -> Program:
    """The code cells as they will be kept: locked ones as the instructor wrote them, and no other copies of tests."""
    node = rebuilt(_content(one, notebook.name), instead, notebook.cells, {})
    return Program(
        tuple(
            (cell.metadata.get("nbgrader", {}).get("grade_id", ""), cell.source)
            for cell in node.cells
            if cell.cell_type == "code"
        ),
        one.files,
    )


def _content(one: _Submitted, notebook: str) -> bytes:
    """The notebook of this name as it was handed in; nothing where it is not there."""
    try:
        return read_regular_file(one.folder / f"{notebook}.ipynb", f"{notebook}.ipynb")
    except Rejected:
        return b""


def _text(result: Result, question: QuestionResult, text: str) -> str:
    """Feedback for a question; with the first one, what is to be said of the whole submission."""
    notes = notes_text(result) if question is result.questions[0] else ""
    return f"{text}\n{notes}" if notes else text


def _records(student: str, notebook: MasterNotebook, cells: Mapping[str, Judged]) -> list[CellRecord]:
    most = {cell.name: cell.points or 0.0 for cell in notebook.cells}
    return [
        CellRecord(student, notebook.name, name, cell.score, most[name], cell.reason, cell.details)
        for name, cell in cells.items()
    ]


def _write(
    book: Book,
    one: _Submitted,
    tests: Mapping[str, Mapping[str, Shown]],
    comments: Mapping[str, Mapping[str, str]],
) -> bool:
    """Write one student's grades, unless the very same are there: whoever reviews them would begin anew."""
    facts = msgspec.json.encode([one.sha256, tests, comments, [notebook.cells for notebook in book.notebooks]])
    stamp = {"made_from": hashlib.sha256(facts).hexdigest()}
    if all(book.stamp(one.student, notebook.name) == stamp for notebook in book.notebooks):
        return False
    nodes = {}
    for notebook in book.notebooks:
        node = rebuilt(_content(one, notebook.name), _stands_for(one, book), notebook.cells, tests[notebook.name])
        node.metadata[STAMP] = stamp
        nodes[notebook.name] = node
    book.write(one.student, one.folder, nodes, tests, comments)
    return True
